// Controls the clients for the conformance kit: reads a line of JSON, prints a line of JSON.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"os"
	"sync"
	"time"

	"x.example/polyglot/auth"
)

type message struct {
	Do          string            `json:"do"`
	Provider    string            `json:"provider"`
	BaseURL     string            `json:"baseUrl"`
	Credentials map[string]string `json:"credentials"`
	Operation   string            `json:"operation"`
	Times       int               `json:"times"`
	URL         string            `json:"url"`
	Seconds     float64           `json:"seconds"`
}

type driver struct {
	offset time.Duration
	source *auth.TokenSource
	http   *http.Client
	calls  map[string]call
}

// now is the current time plus the time by which the kit advanced the clock.
func (d *driver) now() time.Time { return time.Now().Add(d.offset) }

func main() {
	input, output := bufio.NewScanner(os.Stdin), json.NewEncoder(os.Stdout)
	d := &driver{}
	for input.Scan() {
		var given message
		check(json.Unmarshal(input.Bytes(), &given))
		check(output.Encode(d.answer(given)))
	}
}

func (d *driver) answer(given message) map[string]any {
	switch given.Do {
	case "hello":
		return map[string]any{"language": "Go", "providers": []string{"biot", "bioprodict", "iotconnect"}}
	case "start":
		d.start(given)
	case "advance":
		d.offset += time.Duration(given.Seconds * float64(time.Second))
	case "logout":
		// If the provider fails, the session has ended anyway.
		_ = d.source.Logout()
	case "call":
		return map[string]any{"results": d.callAll(given)}
	}
	return map[string]any{}
}

func (d *driver) start(given message) {
	base, err := url.Parse(given.BaseURL)
	check(err)
	d.offset = 0
	d.source = &auth.TokenSource{Now: d.now, Grant: grantFor(given, d.now)}
	d.http = &http.Client{Transport: &auth.Transport{Source: d.source, BaseURL: base}}
	d.calls = callsFor(given, d.http)
}

func (d *driver) callAll(given message) []any {
	results := make([]any, given.Times)
	var waiting sync.WaitGroup
	for i := range results {
		waiting.Go(func() { results[i] = d.call(given) })
	}
	waiting.Wait()
	return results
}

// call returns the status, or the kind of error.
func (d *driver) call(given message) any {
	operation := d.calls[given.Operation]
	if given.URL != "" {
		operation = func() (*http.Response, error) { return d.http.Get(given.URL) }
	}
	response, err := operation()
	if errors.Is(err, auth.ErrInteraction) {
		return "interaction_required"
	}
	for _, kind := range []error{auth.ErrRefused, auth.ErrTokenRequest, auth.ErrSignedOut} {
		if errors.Is(err, kind) {
			return kind.Error()
		}
	}
	if err != nil {
		return "connection_failed"
	}
	_ = response.Body.Close()
	return response.StatusCode
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
