// Package faults tests the clients of all vendors over a network that fails: a proxy between the client and the fake of
// the vendor delays, cuts and resets connections, and the service itself breaks HTTP. README.md says what must hold.
package faults
