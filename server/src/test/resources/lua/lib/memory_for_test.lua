-- A library with something that belongs to one call.
local seen

function begin.memory_for_test() seen = {} end
