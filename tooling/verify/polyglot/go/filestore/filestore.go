// Package filestore keeps the tokens of an account in a file, so that a program stays logged in after a restart, and
// several processes share one login.
//
// Copy this package if you need it. A source with an auth.MemoryStore keeps its tokens in memory.
package filestore

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"time"

	"github.com/gofrs/flock"
	"x.example/polyglot/auth"
)

// lockWait is the longest wait for the lock. A process that was suspended may keep it, and so does a person who enters a
// code.
const lockWait = 5 * time.Minute

// Store is an auth.Store: one file for each account of each host, which only its owner can read. The operating
// system releases the lock when a process ends or crashes. Do not use a network folder: some do not support locks.
type Store struct{ path string }

func New(path string) *Store { return &Store{path} }

// Load returns the record. A missing or invalid file counts as a record without a token.
func (s *Store) Load() (auth.Record, error) {
	text, err := os.ReadFile(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		return auth.Record{}, nil
	}
	var record auth.Record
	if err == nil && json.Unmarshal(text, &record) != nil {
		return auth.Record{}, nil
	}
	return record, err
}

// Save replaces the file atomically, so that no process reads an incomplete file. The caller has the lock.
func (s *Store) Save(record auth.Record) error {
	text, err := json.Marshal(record)
	if err != nil {
		return err
	}
	// One name, so that the next save removes the file of a process that died. Only its owner can read it.
	temporary := s.path + ".tmp"
	if err := os.Remove(temporary); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	file, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	if err = errors.Join(err, file.Close()); err != nil {
		return err
	}
	return os.Rename(temporary, s.path)
}

// Lock waits until no other process has the lock. After lockWait, it returns without the lock. Each call opens the lock's
// file again, so it also excludes sources of the same process.
func (s *Store) Lock() (func(), error) {
	lock := flock.New(s.path + ".lock")
	limited, cancel := context.WithTimeout(context.Background(), lockWait)
	defer cancel()
	_, err := lock.TryLockContext(limited, 50*time.Millisecond)
	if err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return nil, err
	}
	return func() { _ = lock.Unlock() }, nil
}

var _ auth.Store = (*Store)(nil)
