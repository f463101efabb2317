// Reads a document with libopenapi and builds its model, which resolves all references.
package main

import (
	"log"
	"os"

	"github.com/pb33f/libopenapi"
)

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	document, err := libopenapi.NewDocument(text)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := document.BuildV3Model(); err != nil {
		log.Fatal(err)
	}
}
