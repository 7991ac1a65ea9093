#!lua
-- uses: no_such_library
return 1
