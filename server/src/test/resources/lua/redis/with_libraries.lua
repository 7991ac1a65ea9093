#!lua
-- Returns what the second library made of the first; writes nothing but may.
-- uses: first_for_test, second_for_test
return second_for_test
