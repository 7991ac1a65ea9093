-- A library for the test of loading.
local first_for_test = 20
