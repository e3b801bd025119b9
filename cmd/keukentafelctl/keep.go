package main

import "errors"

// errLeftOver: something in the vault or its log is not right.
var errLeftOver = errors.New("something is wrong with the vault")
