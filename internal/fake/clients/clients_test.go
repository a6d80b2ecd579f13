// Package clients_test points the vendors' own clients at the fakes. It installs them with npm, and only where CI_CLIENTS
// is 1.
package clients_test

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriohook"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/engage/engagetest"
)

func TestVendorsOwnClients(t *testing.T) {
	t.Parallel()
	if os.Getenv("CI_CLIENTS") != "1" {
		t.Skip("CI_CLIENTS=1 installs the vendors' own clients with npm, and runs them")
	}
	for _, tool := range []string{"node", "npm"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is missing", tool)
		}
	}
	dir := install(t)
	t.Run("engage", func(t *testing.T) {
		t.Parallel()
		srv := engagetest.NewServer(t)
		run(t, dir, "engage.js", "FAKE_URL="+srv.URL(), "FAKE_KEY="+engagetest.Key, "FAKE_SECRET="+engagetest.Secret)
		for _, r := range srv.Journal() {
			if r.Status/100 != 2 {
				t.Errorf("%s %s was answered with status %d", r.Method, r.Path, r.Status)
			}
		}
		if n := len(srv.Sent()); n != 2 {
			t.Errorf("%d messages were sent, want 2", n)
		}
	})
	t.Run("customerio", func(t *testing.T) {
		t.Parallel()
		srv := customeriotest.NewServer(t)
		srv.AddPeople(
			customerio.Person{ID: "1", Attributes: map[string]string{"email": "ada@example.com", "plan": "pro", "phone": "+15550100"}},
			customerio.Person{ID: "2", Attributes: map[string]string{"email": "bob@example.com"}},
		)
		srv.AddObjects(customerio.ObjectProfile{Identifiers: customerio.ObjectProfileIdentifiers{ObjectID: "acme"}, Attributes: map[string]any{"plan": "gold"}})
		for id, trigger := range map[int64]string{3: "receipt", 4: "parcel", 5: "otp", 6: "chat", 7: "note", 8: "inbox"} {
			srv.AddTemplate(customerio.TransactionalMessage{ID: id, Name: trigger}, trigger)
		}
		for range 7 { // the script fills segment 7
			srv.AddSegment("VIP", customerio.Filter{})
		}
		run(t, dir, "customerio.js", "FAKE_TRACK_URL="+srv.Track().URL(), "FAKE_SITE="+customeriotest.SiteID, "FAKE_TRACK_KEY="+customeriotest.TrackKey,
			"FAKE_PIPELINES_URL="+srv.Pipelines().URL(), "FAKE_PIPELINES_KEY="+customeriotest.WriteKey,
			"FAKE_URL="+srv.URL(), "FAKE_KEY="+customeriotest.AppKey,
			"FAKE_FILE="+srv.HostFile("people.csv", []byte("email\neve@example.com\n")))
		for _, r := range slices.Concat(srv.Journal(), srv.Track().Journal(), srv.Pipelines().Journal()) {
			if r.Status/100 != 2 && r.Status != http.StatusFound {
				t.Errorf("%s %s was answered with status %d", r.Method, r.Path, r.Status)
			}
		}
		var sent []string
		for _, m := range srv.Sent() {
			sent = append(sent, string(m.Type))
		}
		want := []string{"email", "email", "email", "push", "push", "twilio", "twilio", "whatsapp", "in_app", "inbox"}
		if diff := cmp.Diff(want, sent); diff != "" {
			t.Errorf("sent (-want +got):\n%s", diff)
		}
		want = []string{ // of the Track API, then of the Pipelines API; the second and the last but one were those of a visitor
			"event purchase", "event purchase", "page /pricing", "event viewed",
			"event purchase", "page Pricing", "screen Home", "event purchase",
		}
		for _, call := range srv.Pipelines().Calls() {
			if call.Lost != "" {
				t.Errorf("a call was lost: %s: %s", call.Lost, call.Body)
			}
		}
		var events []string
		for _, e := range srv.Events("1") {
			events = append(events, string(e.Type)+" "+e.Name)
		}
		if diff := cmp.Diff(want, events); diff != "" {
			t.Errorf("events (-want +got):\n%s", diff)
		}
	})
	t.Run("customerio webhooks", func(t *testing.T) {
		t.Parallel()
		url := receive(t, dir)
		srv := customeriotest.NewServer(t)
		event := &customeriohook.Event{ObjectType: customeriohook.ObjectEmail, Metric: customeriohook.MetricSent}
		if made, err := srv.Deliver(t.Context(), customeriotest.Webhook{URL: url, Attempts: 1}, event); err != nil {
			t.Errorf("the vendor's client refuses the signature: %+v, %v", made, err)
		}
		if made, err := srv.Deliver(t.Context(), customeriotest.Webhook{URL: url, Forged: true}, event); err == nil {
			t.Errorf("the vendor's client takes a forged signature: %+v", made)
		}
	})
}

// install puts the scripts and the clients into a temporary folder.
func install(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	scripts, err := filepath.Glob("*.js*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range scripts {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	npm := exec.CommandContext(t.Context(), "npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--loglevel=error")
	npm.Dir = dir
	if out, err := npm.CombinedOutput(); err != nil {
		t.Fatalf("npm: %v\n%s", err, out)
	}
	return dir
}

// line is what a script reports.
type line struct {
	Call  string
	Error string
	Left  string // a method that is not called
	Why   string
}

// run runs a script, and reports each call that failed.
func run(t *testing.T, dir, script string, env ...string) {
	t.Helper()
	node := exec.CommandContext(t.Context(), "node", script)
	node.Dir, node.Env = dir, append(os.Environ(), env...)
	var log strings.Builder
	node.Stderr = &log
	out, err := node.Output()
	if err != nil {
		t.Errorf("%s: %v\n%s", script, err, log.String())
	}
	calls := 0
	for text := range strings.Lines(string(out)) {
		var l line
		if err := json.Unmarshal([]byte(text), &l); err != nil {
			t.Fatalf("%s says %q", script, text)
		}
		switch {
		case l.Left != "":
			t.Logf("left out: %s: %s", l.Left, l.Why)
		case l.Error != "":
			t.Errorf("%s: %s", l.Call, l.Error)
		default:
			calls++
		}
	}
	t.Logf("%d calls", calls)
}

// receive starts the receiver of webhooks, and returns its address.
func receive(t *testing.T, dir string) (url string) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	node := exec.CommandContext(ctx, "node", "receiver.js")
	node.Dir, node.Env = dir, append(os.Environ(), "FAKE_KEY="+customeriotest.WebhookKey)
	out, err := node.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := node.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		stop()
		_, _ = io.Copy(io.Discard, out)
		_ = node.Wait()
	})
	text, err := bufio.NewReader(out).ReadString('\n')
	var l line
	if err != nil || json.Unmarshal([]byte(text), &l) != nil {
		t.Fatalf("the receiver says %q, error %v", text, err)
	}
	return l.Call
}
