// Validates a document with the defaults of kin-openapi.
package main

import (
	"context"
	"log"
	"os"

	"github.com/getkin/kin-openapi/openapi3"
)

func main() {
	document, err := openapi3.NewLoader().LoadFromFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if err := document.Validate(context.Background()); err != nil {
		log.Fatal(err)
	}
}
