# The eight files of Dear ImGui that the product uses, as target imgui. Wants ${_imgui}.
add_library(imgui STATIC ${_imgui}/imgui.cpp ${_imgui}/imgui_draw.cpp ${_imgui}/imgui_tables.cpp
  ${_imgui}/imgui_widgets.cpp ${_imgui}/misc/freetype/imgui_freetype.cpp
  ${_imgui}/misc/cpp/imgui_stdlib.cpp ${_imgui}/backends/imgui_impl_glfw.cpp
  ${_imgui}/backends/imgui_impl_opengl3.cpp)
target_include_directories(imgui SYSTEM PRIVATE ${_imgui} ${_imgui}/backends
  ${_imgui}/misc/freetype ${_imgui}/misc/cpp)
target_include_directories(imgui PRIVATE ${CMAKE_CURRENT_LIST_DIR}/../../app/ui)
target_compile_definitions(imgui PRIVATE IMGUI_USER_CONFIG="imgui_config.h")
target_compile_options(imgui PRIVATE -O2 -w)
target_link_libraries(imgui PRIVATE glfw Freetype::Freetype OpenGL::GL)
set_target_properties(imgui PROPERTIES POSITION_INDEPENDENT_CODE ON)
