// Dear ImGui's build options, given to every user of it as IMGUI_USER_CONFIG: all must see the
// same.
#pragma once
#define IMGUI_USE_WCHAR32  // rare characters of names lie beyond the first 65,536 code points
#define IMGUI_ENABLE_FREETYPE
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_STB_TRUETYPE_IMPLEMENTATION
