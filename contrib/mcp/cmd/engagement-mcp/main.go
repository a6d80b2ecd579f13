// Command engagement-mcp offers the operations of customer-engagement platforms to agents, as an MCP server on standard input
// and output, or over HTTP on this machine. The README of contrib/mcp tells how hosts start it.
package main

import (
	"context"
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/engagement-go/engagement/contrib/mcp/mcpserver"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := run(ctx, os.Args[1:], os.Getenv, &mcp.StdioTransport{}, os.Stderr)
	if err != nil && !errors.Is(err, flag.ErrHelp) && ctx.Err() == nil {
		fmt.Fprintln(os.Stderr, "engagement-mcp:", err)
		os.Exit(1)
	}
}

// flags are the flags of the program.
type flags struct {
	fake, elicit  bool
	allow, expose list
	address       string
	bytes         int
	timeout       time.Duration
}

// list is a flag with values between commas, which can be given more than once.
type list []string

func (l *list) String() string { return strings.Join(*l, ",") }

func (l *list) Set(text string) error {
	for value := range strings.SplitSeq(text, ",") {
		if value = strings.TrimSpace(value); value != "" {
			*l = append(*l, value)
		}
	}
	return nil
}

const usage = `engagement-mcp is an MCP server for the operations of engagement platforms.

It offers the vendors whose variables are set:
  engage                ENGAGE_KEY, ENGAGE_SECRET
  esputnik              ESPUTNIK_KEY
  engagor               ENGAGOR_TOKEN, ENGAGOR_ACCOUNT; ENGAGOR_REGION is eu or us
  customerio            CUSTOMERIO_APP_KEY; CUSTOMERIO_REGION is us or eu
  customerio-track      CUSTOMERIO_SITE_ID, CUSTOMERIO_TRACK_KEY; CUSTOMERIO_REGION
  customerio-pipelines  CUSTOMERIO_WRITE_KEY; CUSTOMERIO_REGION

`

func parseFlags(args []string, stderr io.Writer) (*flags, error) {
	f := &flags{}
	set := flag.NewFlagSet("engagement-mcp", flag.ContinueOnError)
	set.SetOutput(stderr)
	set.Usage = func() {
		fmt.Fprint(stderr, usage)
		set.PrintDefaults()
	}
	set.BoolVar(&f.fake, "fake", false, "use fakes of all vendors in memory, with some made-up people, and no credentials")
	set.Var(&f.allow, "allow", "what may be called: read, write, delete, and names of `operations` such as engage/Lists.* (default read)")
	set.Var(&f.expose, "expose", "`operations` that become tools of their own")
	set.BoolVar(&f.elicit, "require-elicitation", false, "refuse calls that need consent if the host cannot ask a person")
	set.IntVar(&f.bytes, "answer-bytes", 20_000, "size of an answer; the rest is there under a cursor")
	set.DurationVar(&f.timeout, "timeout", time.Minute, "time of a call with its retries")
	set.StringVar(&f.address, "http", "", "serve over HTTP on this loopback `address` such as 127.0.0.1:8787, with the token in ENGAGEMENT_MCP_TOKEN")
	if err := set.Parse(args); err != nil {
		return nil, err
	}
	if set.NArg() > 0 {
		return nil, fmt.Errorf("unknown argument %q", set.Arg(0))
	}
	return f, nil
}

// run serves until the context ends, or until the host closes standard input.
func run(ctx context.Context, args []string, getenv func(string) string, transport mcp.Transport, stderr io.Writer) error {
	f, err := parseFlags(args, stderr)
	if err != nil {
		return err
	}
	clients, secrets, stop, err := clients(f.fake, getenv)
	if err != nil {
		return err
	}
	defer stop()
	token := getenv("ENGAGEMENT_MCP_TOKEN")
	opts := []mcpserver.Option{
		mcpserver.Allow(f.allow...), mcpserver.Expose(f.expose...), mcpserver.AnswerBytes(f.bytes), mcpserver.CallTimeout(f.timeout),
		mcpserver.Secrets(append(secrets, token)...),
	}
	if f.elicit {
		opts = append(opts, mcpserver.RequireElicitation())
	}
	server, err := mcpserver.New(clients, opts...)
	if err != nil {
		return err
	}
	if f.address == "" {
		return server.MCP().Run(ctx, transport)
	}
	if token == "" {
		token = rand.Text()
		fmt.Fprintln(stderr, "ENGAGEMENT_MCP_TOKEN is not set; the token of this run is", token)
	}
	return serve(ctx, server, f.address, token, stderr)
}

func serve(ctx context.Context, server *mcpserver.Server, address, token string, stderr io.Writer) error {
	handler, err := server.Handler(token)
	if err != nil {
		return err
	}
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", address) //nolint:noctx // it does not wait
	if err != nil {
		return err
	}
	if at, ok := listener.Addr().(*net.TCPAddr); !ok || !at.IP.IsLoopback() {
		_ = listener.Close()
		return fmt.Errorf("-http: %q is not a loopback address", host)
	}
	fmt.Fprintf(stderr, "serving on http://%s/mcp\n", listener.Addr())
	mux := http.NewServeMux()
	mux.Handle("/mcp", handler)
	s := &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10}
	ended := context.AfterFunc(ctx, func() { _ = s.Close() })
	defer ended()
	if err := s.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
