package rest_test

import (
	"os"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/internal/rest"
)

// released finds the sections of releases in the changelog.
var released = regexp.MustCompile(`(?m)^## (\d+\.\d+\.\d+) - \d{4}-\d{2}-\d{2}$`)

func TestVersionIsTheNewestInTheChangelog(t *testing.T) {
	t.Parallel()
	changelog, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	newest := released.FindSubmatch(changelog)
	if newest == nil {
		t.Fatal("no release in CHANGELOG.md")
	}
	if diff := cmp.Diff(string(newest[1]), rest.Version); diff != "" {
		t.Errorf("version (-want +got):\n%s", diff)
	}
}
