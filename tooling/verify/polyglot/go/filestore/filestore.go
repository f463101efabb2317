// Package filestore keeps the tokens of an account in a file, so that a program stays logged in after a restart, and
// several processes share one login.
//
// Copy this package if you need it. A source with an auth.MemoryStore keeps its tokens in memory.
package filestore

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"log"
	"os"
	"sync"
	"time"

	"github.com/gofrs/flock"
	"x.example/polyglot/auth"
)

// lockWait is the longest wait for the lock. A process that was suspended may keep it, and so does a person who enters a
// code.
const lockWait = 5 * time.Minute

// Store is an auth.Store: one file for each account of each host, which only its owner can read. The operating
// system releases the lock when a process ends or crashes. Do not use a network folder: some do not support locks. If the
// file system fails, the tokens stay usable in memory.
type Store struct {
	path string
	// The lock of the sources in this process, which also works if the file system fails.
	sources sync.Mutex

	mutex sync.Mutex
	// The file's content when it was last read or written. Empty if there was no file.
	content []byte
	// The record that was last read or saved.
	record auth.Record
}

func New(path string) *Store { return &Store{path: path} }

// Load returns the record. A missing or invalid file counts as a record without a token. If the file cannot be read, or
// has not changed since a failed Save, Load returns the last record.
func (s *Store) Load() (auth.Record, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	content, err := os.ReadFile(s.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return s.record, nil
	}
	if !bytes.Equal(content, s.content) {
		s.content, s.record = content, recordOf(content)
	}
	return s.record, nil
}

// Save replaces the file. The caller has the lock.
func (s *Store) Save(record auth.Record) error {
	content, err := json.Marshal(record)
	if err != nil {
		return err
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.record = record
	if err := s.replace(content); err != nil {
		log.Printf("The tokens are only in memory: %v", err)
		return nil
	}
	s.content = content
	return nil
}

// replace replaces the file atomically, so that no process reads an incomplete file.
func (s *Store) replace(content []byte) error {
	// One name, so that the next save removes the file of a process that died. Only its owner can read it.
	temporary := s.path + ".tmp"
	if err := os.Remove(temporary); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	file, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err = errors.Join(err, file.Close()); err != nil {
		return err
	}
	return os.Rename(temporary, s.path)
}

// Lock waits until no other source has the lock. After lockWait, or if the file system fails, it returns with the lock of
// this process only. Each call opens the lock's file again, so it also excludes other stores of the same process.
func (s *Store) Lock() (func(), error) {
	s.sources.Lock()
	lock := flock.New(s.path + ".lock")
	limited, cancel := context.WithTimeout(context.Background(), lockWait)
	defer cancel()
	_, _ = lock.TryLockContext(limited, 50*time.Millisecond)
	return func() {
		_ = lock.Unlock()
		s.sources.Unlock()
	}, nil
}

func recordOf(content []byte) auth.Record {
	var record auth.Record
	if json.Unmarshal(content, &record) != nil {
		return auth.Record{}
	}
	return record
}

var _ auth.Store = (*Store)(nil)
