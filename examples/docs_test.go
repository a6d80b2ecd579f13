// Package examples_test compiles what the documentation shows.
package examples_test

import (
	"encoding/json"
	"fmt"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	// What the code is compiled against: a change in there runs the test again.
	_ "github.com/engagement-go/engagement/customerio/customeriohook"
	_ "github.com/engagement-go/engagement/customerio/customeriotest"
	_ "github.com/engagement-go/engagement/engage/engagetest"
	_ "github.com/engagement-go/engagement/engagor/engagorhook"
	_ "github.com/engagement-go/engagement/engagor/engagortest"
	_ "github.com/engagement-go/engagement/esputnik/esputnikhook"
	_ "github.com/engagement-go/engagement/esputnik/esputniktest"
	"github.com/engagement-go/engagement/internal/vendors"
)

const module = "github.com/engagement-go/engagement/"

// known are the packages that the documentation takes for granted beside the vendors', and what its code calls them.
var known = map[string]string{
	"context": "context", "errors": "errors", "fmt": "fmt", "http": "net/http", "io": "io", "iter": "iter", "log": "log", "os": "os", "testing": "testing",
	"oauth2": "golang.org/x/oauth2", "engagement": "github.com/engagement-go/engagement",
}

// given is what the code finds around it, by the place that the code is from.
var given = map[string]string{
	"README.md": `var c *engage.Client; var pdf []byte; var contacts iter.Seq[esputnik.ContactDraft]
type shop struct{}; func NewShop(*engage.Client) *shop { return nil }; func (*shop) SignUp(context.Context, string) error { return nil }`,
	"engage":            `var c *engage.Client; var err error; var key, secret, cursor string; var people iter.Seq[engage.UserDraft]`,
	"engage/engagetest": ``, "esputnik/esputniktest": ``, "customerio/customeriotest": ``,
	"esputnik":                  `var c *esputnik.Client; var err error; var apiKey string; var contacts iter.Seq[esputnik.ContactDraft]`,
	"engagor":                   `var c *engagor.Client; var err error; var clientID, clientSecret string; var storedToken *oauth2.Token; var store func(context.Context, *oauth2.Token) error`,
	"engagor/engagortest":       ``,
	"engagor/engagorhook":       `var clientSecret string; var queue interface{ Add(context.Context, engagor.Mention) error }`,
	"esputnik/esputnikhook":     ``,
	"customerio":                `var c *customerio.Client; var err error; var filter customerio.Filter; var appKey string; var reader io.Reader`,
	"customerio/customeriohook": `var signingKey string`,
}

var (
	fence    = regexp.MustCompile("(?s)```go\n(.*?)```")
	function = regexp.MustCompile(`(?m)^func `)
	// unused says that code which only shows something does nothing with it.
	unused = regexp.MustCompile(`declared and not used|imported and not used|no new variables|is not used$|^#|too many errors`)
)

func TestDocumentationCompiles(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string][]string{}
	for _, block := range fence.FindAllStringSubmatch(string(readme), -1) {
		shown["README.md"] = append(shown["README.md"], block[1])
	}
	for _, vendor := range vendors.All() {
		if !strings.Contains(string(readme), "]("+vendor+")") {
			t.Errorf("README.md has no link to %s", vendor)
		}
		for _, place := range []string{vendor, vendor + "/" + vendor + "test"} {
			if _, ok := given[place]; !ok {
				t.Errorf("the documentation of %s is not compiled", place)
			}
		}
	}
	for place := range given {
		if place != "README.md" {
			shown[place] = blocks(t, place)
		}
	}
	for place, code := range shown {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			if len(code) == 0 {
				t.Error("there is no code any more")
			}
			compile(t, place, code)
		})
	}
}

// blocks returns the code in the comment of a package.
func blocks(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.PackageClauseOnly)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "_test.go") || file.Doc == nil {
			continue
		}
		for _, block := range new(comment.Parser).Parse(file.Doc.Text()).Content {
			if code, ok := block.(*comment.Code); ok {
				found = append(found, code.Text)
			}
		}
	}
	return found
}

// compile makes a function of each block that is not one already, and hands them to the compiler as a file that exists in
// its eyes only.
func compile(t *testing.T, place string, code []string) {
	t.Helper()
	var body strings.Builder
	fmt.Fprintf(&body, "%s\nvar ctx context.Context\nvar t *testing.T\n", given[place])
	for i, block := range code {
		block = strings.ReplaceAll(block, "…", "")
		if !function.MatchString(block) {
			block = fmt.Sprintf("func _%d() {\n%s\n}", i, block)
		}
		body.WriteString(block + "\n")
	}
	var source strings.Builder
	source.WriteString("package shown\n")
	imports := maps.Clone(known)
	for _, vendor := range vendors.All() {
		imports[vendor] = module + vendor
		imports[vendor+"test"] = module + vendor + "/" + vendor + "test"
		imports[vendor+"hook"] = module + vendor + "/" + vendor + "hook"
	}
	for name, path := range imports {
		if strings.Contains(body.String(), name+".") {
			fmt.Fprintf(&source, "import %s %q\n", name, path)
		}
	}
	source.WriteString(body.String())

	dir := t.TempDir()
	file := filepath.Join(dir, "shown.go")
	if err := os.WriteFile(file, []byte(source.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	here, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{filepath.Join(here, "shown", "shown.go"): file}})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "overlay.json"), overlay, 0o600); err != nil {
		t.Fatal(err)
	}
	build := exec.CommandContext(t.Context(), "go", "build", "-gcflags=-e", "-overlay", filepath.Join(dir, "overlay.json"), "./shown")
	out, err := build.CombinedOutput()
	complaints := 0
	for line := range strings.Lines(string(out)) {
		if line = strings.TrimSpace(line); line != "" && !unused.MatchString(line) {
			t.Error(line)
			complaints++
		}
	}
	if err != nil && len(out) == 0 || complaints > 0 {
		t.Errorf("%v\n%s", err, source.String())
	}
}
