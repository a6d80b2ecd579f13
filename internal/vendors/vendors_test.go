package vendors_test

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/internal/vendors"
)

// TestAll finds every folder that has a fake server.
func TestAll(t *testing.T) {
	t.Parallel()
	fakes, err := filepath.Glob("../../*/*test")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, fake := range fakes {
		if vendor := filepath.Base(filepath.Dir(fake)); filepath.Base(fake) == vendor+"test" {
			want = append(want, vendor)
		}
	}
	if diff := cmp.Diff(want, slices.Sorted(slices.Values(vendors.All()))); diff != "" {
		t.Errorf("vendors (-want +got):\n%s", diff)
	}
}
