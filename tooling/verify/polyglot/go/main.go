// Controls the clients for the conformance kit: reads each command as a line of JSON, and prints its result as a line
// of JSON.
package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"x.example/polyglot/auth"
	"x.example/polyglot/filestore"
)

type message struct {
	ID          int               `json:"id"`
	Do          string            `json:"do"`
	Client      string            `json:"client"`
	Provider    string            `json:"provider"`
	BaseURL     string            `json:"baseUrl"`
	Credentials map[string]string `json:"credentials"`
	// The inputs of a person: a code, `resend` to request another code, or `none` to enter no code.
	Codes []string `json:"codes"`
	// The folder of the tokens that several processes share.
	Store string `json:"store"`
	// The timeout of token requests and calls, in milliseconds.
	Timeout   int     `json:"timeout"`
	Operation string  `json:"operation"`
	Times     int     `json:"times"`
	URL       string  `json:"url"`
	Seconds   float64 `json:"seconds"`
}

type driver struct {
	// Nanoseconds by which the kit advanced the clock.
	offset  atomic.Int64
	clients map[string]*client
	mutex   sync.Mutex
	output  *json.Encoder
}

type client struct {
	source *auth.TokenSource
	http   *http.Client
	calls  map[string]call
}

// now is the current time plus the time by which the kit advanced the clock.
func (d *driver) now() time.Time { return time.Now().Add(time.Duration(d.offset.Load())) }

func main() {
	input := bufio.NewScanner(os.Stdin)
	d := &driver{clients: map[string]*client{}, output: json.NewEncoder(os.Stdout)}
	for input.Scan() {
		var given message
		check(json.Unmarshal(input.Bytes(), &given))
		d.take(given)
	}
}

// take executes a command. Calls and logouts take time: they run in goroutines, so that they can overlap.
func (d *driver) take(given message) {
	found := d.clients[given.Client]
	switch given.Do {
	case "hello":
		d.answer(given, map[string]any{
			"protocol": 2, "language": "Go",
			"providers": []string{"biot", "bioprodict", "iotconnect", "mediroutes"},
			"features": []string{
				"clients", "login-after-logout", "one-time-password", "overlap",
				"second-attempt", "second-factor", "store", "timeout",
			},
		})
	case "start":
		d.start(given)
		d.answer(given, map[string]any{})
	case "advance":
		d.offset.Add(int64(given.Seconds * float64(time.Second)))
		d.answer(given, map[string]any{})
	case "logout":
		go func() {
			// The session has ended, even if the provider has not revoked the tokens.
			_ = found.source.Logout()
			d.answer(given, map[string]any{})
		}()
	case "call":
		go func() { d.answer(given, map[string]any{"results": found.callAll(given)}) }()
	}
}

func (d *driver) answer(given message, members map[string]any) {
	members["id"] = given.ID
	d.mutex.Lock()
	defer d.mutex.Unlock()
	check(d.output.Encode(members))
}

func (d *driver) start(given message) {
	base, err := url.Parse(given.BaseURL)
	check(err)
	if given.Client == "1" {
		d.offset.Store(0)
		clear(d.clients)
	}
	source, err := auth.NewTokenSource(grantFor(given), storeFor(given), d.now)
	check(err)
	authorized := &http.Client{
		Transport: &auth.Transport{Source: source, BaseURL: base},
		// A call has a longer timeout, because it may wait for two token requests.
		Timeout: 3 * time.Duration(given.Timeout) * time.Millisecond,
	}
	d.clients[given.Client] = &client{source, authorized, callsFor(given, authorized)}
}

func storeFor(given message) auth.Store {
	if given.Store == "" {
		return &auth.MemoryStore{}
	}
	// A store has the tokens of one account of one host. The key of a tenant must not be in the name of a file.
	identity := strings.TrimRight(given.BaseURL, "/")
	for _, name := range []string{"username", "phone", "client_id", "solutionKey"} {
		identity += "\n" + given.Credentials[name]
	}
	return filestore.New(filepath.Join(given.Store, fmt.Sprintf("%x.json", sha256.Sum256([]byte(identity)))))
}

func (c *client) callAll(given message) []any {
	results := make([]any, given.Times)
	var waiting sync.WaitGroup
	for i := range results {
		waiting.Go(func() { results[i] = c.call(given) })
	}
	waiting.Wait()
	return results
}

// call returns the status, or the error.
func (c *client) call(given message) any {
	operation := c.calls[given.Operation]
	if given.URL != "" {
		operation = func() (*http.Response, error) { return c.http.Get(given.URL) }
	}
	response, err := operation()
	if err != nil {
		return map[string]string{"error": kindOf(err), "message": err.Error()}
	}
	_ = response.Body.Close()
	return response.StatusCode
}

func kindOf(err error) string {
	if errors.Is(err, auth.ErrInteraction) || errors.Is(err, auth.ErrPromptClosed) {
		return "interaction_required"
	}
	for _, kind := range []error{auth.ErrRefused, auth.ErrTokenRequest, auth.ErrSignedOut} {
		if errors.Is(err, kind) {
			return kind.Error()
		}
	}
	return "connection_failed"
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
