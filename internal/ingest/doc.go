// Package ingest sends many small operations in few requests: the encoder of their attributes, and the engine of the
// batchers of the vendor packages.
package ingest
