// Owners of Cairo and Pango objects, for the .cpp files of this room only.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>

namespace huiyin::slip {

struct SurfaceDeleter {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct CairoDeleter {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
struct GObjectDeleter {
  void operator()(gpointer object) const { g_object_unref(object); }
};
struct FontDescriptionDeleter {
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
struct FontOptionsDeleter {
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
struct AttributesDeleter {
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};

using SurfaceHandle = std::unique_ptr<cairo_surface_t, SurfaceDeleter>;
using CairoHandle = std::unique_ptr<cairo_t, CairoDeleter>;
using LayoutHandle = std::unique_ptr<PangoLayout, GObjectDeleter>;
using ContextHandle = std::unique_ptr<PangoContext, GObjectDeleter>;
using FontHandle = std::unique_ptr<PangoFontDescription, FontDescriptionDeleter>;
using FontOptionsHandle = std::unique_ptr<cairo_font_options_t, FontOptionsDeleter>;
using AttributesHandle = std::unique_ptr<PangoAttrList, AttributesDeleter>;

// A cairo_write_func_t whose closure is a std::string.
inline cairo_status_t append_to_string(void* closure, const unsigned char* data,
                                       unsigned int length) {
  static_cast<std::string*>(closure)->append(
      static_cast<const char*>(static_cast<const void*>(data)), length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace huiyin::slip
