// Package examples_test checks that the code in the documentation compiles.
package examples_test

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	// The packages that the code is compiled against: go test runs this test again when one of them changes.
	_ "github.com/engagement-go/engagement"
	_ "github.com/engagement-go/engagement/customerio/customeriohook"
	_ "github.com/engagement-go/engagement/customerio/customeriotest"
	_ "github.com/engagement-go/engagement/customerio/pipelines"
	_ "github.com/engagement-go/engagement/customerio/track"
	_ "github.com/engagement-go/engagement/engage/engagetest"
	_ "github.com/engagement-go/engagement/engagor/engagorhook"
	_ "github.com/engagement-go/engagement/engagor/engagortest"
	_ "github.com/engagement-go/engagement/esputnik/esputnikhook"
	_ "github.com/engagement-go/engagement/esputnik/esputniktest"
	"github.com/engagement-go/engagement/internal/shown"
	"github.com/engagement-go/engagement/internal/vendors"
)

const module = "github.com/engagement-go/engagement"

// imports are the packages that the documentation uses beside those of the vendors.
var imports = []string{
	"context", "crypto/sha256", "database/sql", "encoding/json", "errors", "expvar", "fmt", "io", "iter", "log", "log/slog", "net/http", "os", "testing", "testing/synctest", "time",
	"github.com/oklog/ulid/v2", "golang.org/x/oauth2", "golang.org/x/time/rate", module,
}

// given declares the variables that the code of a place uses without declaring them.
var given = map[string]string{
	"README.md": `var contacts iter.Seq[esputnik.ContactDraft]; var pdf []byte; var operations iter.Seq[track.Operation]`,
	"docs/README.md": `var key, secret string; var logger *slog.Logger; var proxy *http.Client; var trace func(http.RoundTripper) http.RoundTripper
		var c *engage.Client`,
	"docs/errors.md": `var c *engage.Client; var event engage.Event; var requeue func(engage.Event); var e *esputnik.Client; var orders []esputnik.Order; var cio *track.Client; var operations []track.Operation`,
	"docs/retries.md": `var key, secret string; var c *engage.Client; var event engage.Event; var cio *customerio.Client
		var receipt customerio.TransactionalEmail`,
	"docs/rate-limits.md": `var key, secret, apiKey string; var c *customerio.Client; var calls, sends engagement.Limiter
		var appKey string; var retryLater func(time.Duration)`,
	"docs/lists.md": `var c *engage.Client; var saved string; var save func(string) error; var params engage.ListUsersParams
		var use func(engage.User) error; var cio *customerio.Client; var archive func(customerio.Message) error`,
	"docs/bulk-and-jobs.md": `var c *engage.Client; var people iter.Seq[engage.UserDraft]; var e *esputnik.Client
		var contacts iter.Seq[esputnik.ContactDraft]; var app *customerio.Client; var filter customerio.Filter; var cio *track.Client
		var operations iter.Seq[track.Operation]; var saved int; var save func(int); var keep func(engagement.BulkOutcome[track.Operation])`,
	"docs/webhooks.md": `var oldKey, newKey string; var logger *slog.Logger; var store engagement.EventStore; var keys []string
		var handle func(context.Context, *customeriohook.Event) error; var event *customeriohook.Event; var user, password string; var header http.Header
		var body []byte`,
	"docs/ingestion.md": `var c *track.Client; var signedUp time.Time; var order any; type user struct{ ID string }; var users iter.Seq[user]; var progress func(int)
		var logger *slog.Logger; var save func([]byte) error; var b *track.Batcher; var p *pipelines.Client; var writeKey, visitor string`,
	"docs/testing.md": `var handle = func(context.Context, *customeriohook.Event) error { return nil }; var srv *engagetest.Server; var shop *Shop
		type Shop struct{ c *engage.Client }; func NewShop(c *engage.Client) *Shop { return &Shop{c} }
		func (s *Shop) SignUp(ctx context.Context, id string) error { _, err := s.c.Users.Create(ctx, engage.UserDraft{ID: id}); return err }`,

	".":                         `var c *engage.Client; var params engage.ListUsersParams; var saved string`,
	"engage":                    `var c *engage.Client; var key, secret, cursor string; var people iter.Seq[engage.UserDraft]`,
	"esputnik":                  `var c *esputnik.Client; var apiKey string; var contacts iter.Seq[esputnik.ContactDraft]`,
	"engagor":                   `var c *engagor.Client; var clientID, clientSecret string; var storedToken *oauth2.Token; var store func(context.Context, *oauth2.Token) error`,
	"engagor/engagorhook":       `var clientSecret string; var queue interface{ Add(context.Context, engagor.Mention) error }`,
	"customerio":                `var c *customerio.Client; var filter customerio.Filter; var appKey string; var reader io.Reader`,
	"customerio/customeriohook": `var signingKey string`,
	"customerio/pipelines":      `var c *pipelines.Client; var writeKey string; var calls iter.Seq[pipelines.Call]`,
	"customerio/track":          `var c *track.Client; var siteID, apiKey string; var operations iter.Seq[track.Operation]`,
}

func TestDocumentationCompiles(t *testing.T) {
	t.Parallel()
	compiler := newCompiler(t)
	for _, place := range places(t) {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			blocks := codeOf(t, place)
			if _, expected := given[place]; expected || len(blocks) > 0 {
				compiler.Check(t, given[place], blocks)
			}
		})
	}
}

// The tests that docs/testing.md shows pass.
func TestShownTestsPass(t *testing.T) {
	t.Parallel()
	const place = "docs/testing.md"
	folder := t.TempDir()
	file, overlay := filepath.Join(folder, "shown_test.go"), filepath.Join(folder, "overlay.json")
	pkg, err := filepath.Abs("shown")
	if err != nil {
		t.Fatal(err)
	}
	replaced, err := json.Marshal(map[string]any{"Replace": map[string]string{filepath.Join(pkg, "shown_test.go"): file}})
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string][]byte{file: []byte(newCompiler(t).Source(given[place], codeOf(t, place))), overlay: replaced} {
		if err := os.WriteFile(name, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	binary := filepath.Join(folder, "shown.test")
	for _, command := range [][]string{
		{"go", "test", "-c", "-vet=off", "-overlay", overlay, "-o", binary, "./shown"},
		{binary, "-test.v"},
	} {
		out, err := exec.CommandContext(t.Context(), command[0], command[1:]...).CombinedOutput()
		if err != nil || command[0] == binary && !bytes.Contains(out, []byte("--- PASS: TestSignUp ")) {
			t.Fatalf("%v: %v\n%s", command, err, out)
		}
	}
}

func TestReadmeNamesEveryVendor(t *testing.T) {
	t.Parallel()
	readme := read(t, "README.md")
	for _, vendor := range vendors.All() {
		if !strings.Contains(readme, "]("+vendor+")") {
			t.Errorf("README.md has no row for %s", vendor)
		}
	}
}

// links finds the links of a Markdown file to files and headings.
var links = regexp.MustCompile(`\]\(([^)#:]*)(?:#([^):]*))?\)`)

// headings finds the headings of a Markdown file.
var headings = regexp.MustCompile(`(?m)^#+ (.*)$`)

func TestLinks(t *testing.T) {
	t.Parallel()
	files := append([]string{
		"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "openapi/README.md", "tests/faults/README.md",
		"contrib/ingest/README.md", "contrib/mcp/README.md", "contrib/otelcall/README.md", "contrib/redislimiter/README.md",
	}, guides(t)...)
	for _, name := range files {
		for _, link := range links.FindAllStringSubmatch(prose(read(t, name)), -1) {
			target := filepath.Join(filepath.Dir(name), link[1])
			if link[1] == "" {
				target = name
			}
			if _, err := os.Stat(filepath.Join("..", target)); err != nil {
				t.Errorf("%s: the link to %s leads nowhere", name, link[1])
			} else if link[2] != "" && !slices.Contains(anchors(read(t, target)), link[2]) {
				t.Errorf("%s: %s has no heading #%s", name, target, link[2])
			}
		}
	}
}

// The comment of every package that users import leads to the guides.
func TestPackagesLinkToGuides(t *testing.T) {
	t.Parallel()
	const docs = "https://" + module + "/blob/main/docs/"
	for _, pkg := range append([]string{"."}, packages()...) {
		if !isFolder(pkg) {
			continue
		}
		found := false
		for _, text := range shown.Comments(t, filepath.Join("..", pkg)) {
			for _, link := range text.Links {
				guide, inside := strings.CutPrefix(link.URL, docs)
				if !inside {
					continue
				}
				found = true
				if _, err := os.Stat("../docs/" + guide); err != nil || !link.Used {
					t.Errorf("%s: the link %s leads nowhere, or is not used", pkg, link.Text)
				}
			}
		}
		if !found {
			t.Errorf("the comment of %s has no link to a guide", pkg)
		}
	}
}

// prose leaves out the blocks of code of a Markdown file.
func prose(markdown string) string {
	return regexp.MustCompile("(?s)```.*?```").ReplaceAllString(markdown, "")
}

// anchors returns the headings of a Markdown file as links name them.
func anchors(markdown string) (all []string) {
	for _, heading := range headings.FindAllStringSubmatch(prose(markdown), -1) {
		kept := strings.Map(func(r rune) rune {
			if r == ' ' {
				return '-'
			}
			if r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) {
				return unicode.ToLower(r)
			}
			return -1
		}, heading[1])
		all = append(all, kept)
	}
	return all
}

// Every guide is in the lists of the README and of docs.
func TestGuidesAreListed(t *testing.T) {
	t.Parallel()
	pages, err := filepath.Glob("../docs/*.md")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no guides: %v", err)
	}
	readme, index := read(t, "README.md"), read(t, "docs/README.md")
	for _, page := range pages {
		name := filepath.Base(page)
		if !strings.Contains(readme, "](docs/"+name+")") {
			t.Errorf("README.md does not list docs/%s", name)
		}
		if name != "README.md" && !strings.Contains(index, "]("+name+")") {
			t.Errorf("docs/README.md does not list %s", name)
		}
	}
	modules, err := filepath.Glob("../contrib/*/go.mod")
	if err != nil || len(modules) == 0 {
		t.Fatalf("no modules: %v", err)
	}
	for _, module := range modules {
		if name := filepath.Base(filepath.Dir(module)); !strings.Contains(readme, "](contrib/"+name+")") {
			t.Errorf("README.md does not list contrib/%s", name)
		}
	}
}

// Every option that the vendor packages share is in the tables of docs/README.md.
func TestOptionsAreListed(t *testing.T) {
	t.Parallel()
	face, err := parser.ParseFile(token.NewFileSet(), "../engage/face.gen.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	index, found := read(t, "docs/README.md"), 0
	for _, declared := range face.Decls {
		if f, ok := declared.(*ast.FuncDecl); ok && f.Recv == nil && strings.HasPrefix(f.Name.Name, "With") {
			found++
			if !strings.Contains(index, "`"+f.Name.Name+"`") {
				t.Errorf("docs/README.md does not name the option %s", f.Name.Name)
			}
		}
	}
	if found < 10 {
		t.Errorf("%d options found, want all", found)
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// guides are the files of docs that are written by hand.
func guides(t *testing.T) (all []string) {
	t.Helper()
	files, err := filepath.Glob("../docs/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no guides: %v", err)
	}
	for _, name := range files {
		name = strings.TrimPrefix(name, "../")
		if !strings.HasPrefix(read(t, name), "<!-- Generated ") {
			all = append(all, name)
		}
	}
	return all
}

// places are the files and packages whose code is compiled: README.md, the guides, and the comments of the root package
// and of the packages of the vendors.
func places(t *testing.T) []string {
	t.Helper()
	all := append([]string{"README.md", "."}, guides(t)...)
	for _, pkg := range packages() {
		if isFolder(pkg) {
			all = append(all, pkg)
		}
	}
	return all
}

// packages are those of the vendors, with their fakes and their receivers of webhooks, if they have some.
func packages() (all []string) {
	for _, vendor := range vendors.All() {
		all = append(all, vendor)
		if fake := vendors.Fake(vendor); !slices.Contains(all, fake) {
			all = append(all, fake, vendor+"/"+vendor+"hook")
		}
	}
	return all
}

func isFolder(name string) bool {
	info, err := os.Stat(filepath.Join("..", name))
	return err == nil && info.IsDir()
}

// codeOf returns the blocks of code of a Markdown file or a package comment.
func codeOf(t *testing.T, place string) []string {
	t.Helper()
	if filepath.Ext(place) == ".md" {
		return shown.InMarkdown(t, filepath.Join("..", place))
	}
	return shown.InComments(t, filepath.Join("..", place))
}

// newCompiler returns a compiler of code that uses the packages of the vendors, and imports.
func newCompiler(t *testing.T) *shown.Compiler {
	t.Helper()
	used := slices.Clone(imports)
	for _, pkg := range packages() {
		if isFolder(pkg) {
			used = append(used, module+"/"+pkg)
		}
	}
	return shown.New(t, used...)
}
