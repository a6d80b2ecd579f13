//go:build !unix

package embedded

import "os"

// lockFile opens the file: this system has no lock that ends with the process.
func lockFile(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600) //nolint:gosec // a path of the caller
}
