package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// TestMain runs the program itself where a test starts this binary as a server.
func TestMain(m *testing.M) {
	if os.Getenv("ENGAGEMENT_MCP_TEST_MAIN") == "1" {
		main()
		return
	}
	os.Exit(m.Run())
}

// program returns the program with these flags and variables, and no others.
func program(t *testing.T, env []string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(context.WithoutCancel(t.Context()), os.Args[0], args...) // it ends with its session
	cmd.Env = append([]string{"ENGAGEMENT_MCP_TEST_MAIN=1"}, env...)
	return cmd
}

func connect(t *testing.T, transport mcp.Transport) func(tool string, arguments map[string]any) string {
	t.Helper()
	c := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, nil)
	cs, err := c.Connect(t.Context(), transport, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := cs.Close(); err != nil {
			t.Error(err)
		}
	})
	return func(tool string, arguments map[string]any) string {
		t.Helper()
		r, err := cs.CallTool(t.Context(), &mcp.CallToolParams{Name: tool, Arguments: arguments})
		if err != nil {
			t.Fatal(err)
		}
		return r.Content[0].(*mcp.TextContent).Text
	}
}

type args = map[string]any

// Over standard input and output, an agent finds, describes, reads, writes and deletes at each vendor.
func TestStdio(t *testing.T) {
	t.Parallel()
	call := connect(t, &mcp.CommandTransport{Command: program(t, nil, "-fake", "-allow", "write,delete", "-expose", "engage/Users.Get")})
	has := func(got, want string) {
		t.Helper()
		if !strings.Contains(got, want) {
			t.Errorf("%s, want %s", got, want)
		}
	}
	has(call("engage_Users_Get", args{"uid": "u1"}), "person1@example.com")
	for _, test := range []struct {
		words, read string
		arguments   args
		want        string
		write       string
		remove      string
		removed     args
	}{
		{"get user", "engage/Users.Get", args{"uid": "u1"}, "person1@example.com", "engage/Users.Create", "engage/Users.Delete", args{"uid": "u2"}},
		{"list contacts", "esputnik/Contacts.List", args{"externalCustomerId": "u1"}, "person1@example.com", "esputnik/SMSMessages.Create", "esputnik/Contacts.DeleteByExternalID", args{"externalCustomerId": "u1"}},
		{"list teams", "engagor/Teams.List", args{}, "data", "engagor/Teams.Create", "engagor/Teams.Delete", args{"id": 1001}},
		{"get person", "customerio/People.Get", args{"customer_id": "u1"}, "person1@example.com", "customerio/Segments.Create", "customerio/Segments.Delete", args{"segment_id": 1}},
		{"region", "customerio-track/Account.GetRegion", args{}, "region", "customerio-track/People.Identify", "customerio-track/People.Delete", args{"identifier": "u1"}},
	} {
		vendor, _, _ := strings.Cut(test.read, "/")
		has(call("find", args{"words": test.words, "vendor": vendor}), test.read)
		has(call("read", args{"operation": test.read, "arguments": test.arguments}), test.want)
		var description struct{ Example any }
		if err := json.Unmarshal([]byte(call("describe", args{"operation": test.write})), &description); err != nil {
			t.Fatal(err)
		}
		has(call("write", args{"operation": test.write, "arguments": description.Example}), `{"operation":"`+test.write+`"`)
		in := args{"operation": test.remove, "arguments": test.removed}
		var dry struct{ Confirm string }
		if err := json.Unmarshal([]byte(call("delete", in)), &dry); err != nil || dry.Confirm == "" {
			t.Fatalf("%s: no token", test.remove)
		}
		in["confirm"] = dry.Confirm
		if got := call("delete", in); strings.Contains(got, "bad_confirm") || strings.Contains(got, "invalid_argument") {
			t.Error(got)
		}
	}
}

// The program says what is wrong with its flags and variables, and shows no key.
func TestStart(t *testing.T) {
	t.Parallel()
	const key = "key-that-nobody-may-see"
	for name, test := range map[string]struct {
		env  map[string]string
		args []string
		want string
	}{
		"nothing":         {nil, nil, "no credentials are set"},
		"unknown flag":    {nil, []string{"-fly"}, "-fly"},
		"argument":        {nil, []string{"-fake", "write"}, "unknown argument"},
		"bad operation":   {nil, []string{"-fake", "-allow", "Users.Fly"}, "no operation"},
		"not allowed":     {nil, []string{"-fake", "-expose", "engage/Users.Create"}, "not allowed"},
		"bad key":         {map[string]string{"ENGAGE_KEY": key + "\n"}, nil, "key"},
		"bad account":     {map[string]string{"ENGAGOR_TOKEN": key, "ENGAGOR_ACCOUNT": "x"}, nil, "ENGAGOR_ACCOUNT"},
		"bad region":      {map[string]string{"CUSTOMERIO_APP_KEY": key, "CUSTOMERIO_REGION": "mars"}, nil, "WithRegion"},
		"all interfaces":  {nil, []string{"-fake", "-http", ":0"}, "not a loopback address"},
		"another address": {nil, []string{"-fake", "-http", "0.0.0.0:0"}, "not a loopback address"},
		"short token":     {map[string]string{"ENGAGEMENT_MCP_TOKEN": "short"}, []string{"-fake", "-http", "127.0.0.1:0"}, "16 characters"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			err := run(t.Context(), test.args, func(name string) string { return test.env[name] }, nil, io.Discard)
			if err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), key) {
				t.Errorf("error %v, want %q", err, test.want)
			}
		})
	}
	if err := run(t.Context(), []string{"-help"}, os.Getenv, nil, io.Discard); !errors.Is(err, flag.ErrHelp) {
		t.Error(err)
	}
}

// All vendors can be offered at once, and nothing is sent at the start.
func TestCredentials(t *testing.T) {
	t.Parallel()
	env := map[string]string{
		"ENGAGE_KEY": "key-1", "ENGAGE_SECRET": "secret-1", "ESPUTNIK_KEY": "key-2", "ENGAGOR_TOKEN": "token-3", "ENGAGOR_ACCOUNT": "7",
		"ENGAGOR_REGION": "us", "CUSTOMERIO_APP_KEY": "key-4", "CUSTOMERIO_SITE_ID": "site-5", "CUSTOMERIO_TRACK_KEY": "key-5",
	}
	near, far := mcp.NewInMemoryTransports()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- run(ctx, nil, func(name string) string { return env[name] }, far, io.Discard) }()
	call := connect(t, near)
	for _, operation := range []string{"engage/Users.Get", "esputnik/Contacts.Get", "engagor/Teams.List", "customerio/People.Get", "customerio-track/People.Identify"} {
		if got := call("describe", args{"operation": operation}); !strings.Contains(got, `"operation":"`+operation) {
			t.Error(got)
		}
	}
	cancel()
	<-ended
}

// Over HTTP the program serves those who have the token that it prints.
func TestServe(t *testing.T) {
	t.Parallel()
	cmd := program(t, nil, "-fake", "-http", "127.0.0.1:0")
	out, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	text := ""
	for buffer := make([]byte, 1000); !strings.Contains(text, "/mcp\n"); {
		n, err := out.Read(buffer)
		if err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		text += string(buffer[:n])
	}
	found := regexp.MustCompile(`(?s)token of this run is (\S+)\n.*(http://\S+)\n`).FindStringSubmatch(text)
	if found == nil {
		t.Fatal(text)
	}
	t.Run("session", func(t *testing.T) { // it ends before the program does
		call := connect(t, &mcp.StreamableClientTransport{Endpoint: found[2], HTTPClient: &http.Client{Transport: bearer(found[1])}})
		if got := call("read", args{"operation": "engage/Users.Get", "arguments": args{"uid": "u1"}}); !strings.Contains(got, "person1@example.com") {
			t.Error(got)
		}
	})
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("interrupted: %v", err)
	}
}

type bearer string

func (b bearer) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("Authorization", "Bearer "+string(b))
	return http.DefaultTransport.RoundTrip(r)
}

// inspectorVersion is the newest one whose command-line mode runs on Node 20, too.
const inspectorVersion = "0.21.2"

// The inspector of the protocol lists the tools and calls them.
func TestInspector(t *testing.T) {
	t.Parallel()
	if os.Getenv("CI_CLIENTS") != "1" {
		t.Skip("CI_CLIENTS=1 runs the inspector of the protocol from npm")
	}
	if _, err := exec.LookPath("npx"); err != nil {
		t.Skip("npx is missing")
	}
	binary, err := filepath.Abs(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	inspect := func(args ...string) string {
		t.Helper()
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
		defer cancel()
		command := []string{"-y", "@modelcontextprotocol/inspector@" + inspectorVersion, "--cli", "-e", "ENGAGEMENT_MCP_TEST_MAIN=1", binary, "-fake", "-allow=write"}
		cmd := exec.CommandContext(ctx, "npx", append(command, args...)...)
		cmd.Dir = t.TempDir()
		var warnings strings.Builder
		cmd.Stderr = &warnings
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%v: %s%s", err, out, warnings.String())
		}
		return string(out)
	}
	var list struct {
		Tools []struct{ Name string }
	}
	if err := json.Unmarshal([]byte(inspect("--method", "tools/list")), &list); err != nil || len(list.Tools) != 4 {
		t.Fatalf("%v: %+v", err, list)
	}
	for want, call := range map[string][]string{
		"engage/Users.Get":    {"find", "words=get a user"},
		"uid":                 {"describe", "operation=engage/Users.Get"},
		"person1@example.com": {"read", "operation=engage/Users.Get", `arguments={"uid":"u1"}`},
		"u9":                  {"write", "operation=engage/Users.Create", `arguments={"body":{"id":"u9"}}`},
	} {
		args := []string{"--method", "tools/call", "--tool-name", call[0]}
		for _, arg := range call[1:] {
			args = append(args, "--tool-arg", arg)
		}
		if got := inspect(args...); !strings.Contains(got, want) || strings.Contains(got, `"isError": true`) {
			t.Errorf("%v: %s, want %s", call, got, want)
		}
	}
}
