# Turns the numbered SQL files of one folder into a C++ table of migrations.
# cmake -DFOLDER=host -DIN=<dir> -DOUT=<file.cpp> -P embed.cmake
file(GLOB _files ${IN}/*.sql)
list(SORT _files)
set(_rows "")
set(_expected 1)
foreach(_file ${_files})
  get_filename_component(_name ${_file} NAME_WE)
  if(NOT _name MATCHES "^([0-9][0-9][0-9])_[a-z_]+$")
    message(FATAL_ERROR "${_file}: a schema file is called NNN_name.sql")
  endif()
  math(EXPR _number "1${CMAKE_MATCH_1} - 1000")
  if(_number LESS _expected)
    message(FATAL_ERROR "${_file}: number ${_number} is taken")
  endif()
  math(EXPR _expected "${_number} + 1")
  file(READ ${_file} _sql)
  string(APPEND _rows "    {${_number}, \"${_name}\", R\"sql(${_sql})sql\"},\n")
endforeach()
file(WRITE ${OUT} "#include \"db/schema.h\"

namespace huiyin::db {

namespace {
constexpr Migration kSteps[] = {
${_rows}};
}  // namespace

std::span<const Migration> ${FOLDER}_migrations() { return kSteps; }

}  // namespace huiyin::db
")
