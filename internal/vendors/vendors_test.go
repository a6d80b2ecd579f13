package vendors_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/internal/vendors"
	"github.com/engagement-go/engagement/openapi"
)

// TestAll finds the package of every spec.
func TestAll(t *testing.T) {
	t.Parallel()
	var want []string
	for _, api := range openapi.APIs() {
		want = append(want, vendors.Package(api))
	}
	if diff := cmp.Diff(slices.Sorted(slices.Values(want)), slices.Sorted(slices.Values(vendors.All()))); diff != "" {
		t.Errorf("vendors (-want +got):\n%s", diff)
	}
}

// TestFakes finds a fake server for every package.
func TestFakes(t *testing.T) {
	t.Parallel()
	for _, pkg := range vendors.All() {
		if _, err := os.Stat(filepath.Join("../..", vendors.Fake(pkg))); err != nil {
			t.Error(err)
		}
	}
}

// TestTables finds for every package the table that calls each of its operations.
func TestTables(t *testing.T) {
	t.Parallel()
	for _, pkg := range vendors.All() {
		tests, err := filepath.Glob(filepath.Join("../..", pkg, "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(tests, func(name string) bool {
			code, err := os.ReadFile(name)
			return err == nil && bytes.Contains(code, []byte("contract.Run("))
		}) {
			t.Errorf("no test of %s calls contract.Run", pkg)
		}
	}
}
