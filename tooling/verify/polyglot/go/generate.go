package main

// SPECS is the folder of @x/specs: `SPECS=…/specs go generate`.
//
//go:generate mkdir -p generated/biot generated/bioprodict generated/iotconnect generated/mediroutes
//go:generate go tool oapi-codegen -config oapi-codegen.yaml -package biot -o generated/biot/client.go $SPECS/biot/openapi-3.0.json
//go:generate go tool oapi-codegen -config oapi-codegen.yaml -package bioprodict -o generated/bioprodict/client.go $SPECS/bioprodict/openapi-3.0.json
//go:generate go tool oapi-codegen -config oapi-codegen.yaml -package iotconnect -o generated/iotconnect/client.go $SPECS/iotconnect/openapi-3.0.json
//go:generate go tool oapi-codegen -config oapi-codegen.yaml -package mediroutes -o generated/mediroutes/client.go $SPECS/mediroutes/openapi-3.0.json
