// A recorded event as lists and histories show it (app/core/history.h), and the listener that hears
// of changes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/core/event.h"
#include "app/core/history.h"
