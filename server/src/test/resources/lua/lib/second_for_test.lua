-- A library that needs the one before.
local second_for_test = first_for_test + 1
