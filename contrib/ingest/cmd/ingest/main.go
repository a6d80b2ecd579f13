// Command ingest accepts operations of Customer.io's Track API or calls of its Pipelines API, stores them durably, and
// delivers them. Run it with -h.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/engagement-go/engagement/contrib/ingest"
	"github.com/engagement-go/engagement/contrib/ingest/embedded"
	"github.com/engagement-go/engagement/customerio/customeriotest"
)

const usage = `Usage: ingest [flags] [command]

Accepts operations of Customer.io's Track API, or with -api pipelines calls of its Pipelines API, stores them on disk, and
delivers them.

Commands:
  run       reads operations from standard input and with -http, and delivers them (the default)
  dead      lists the operations that were not delivered, with the reason; with -data the operations, too
  requeue   puts dead letters back into the queue: those that follow by number, or all but those whose
            outcome is unknown; with -unknown these, too
  discard   removes the dead letters that follow by number

An operation is a line in the form of version 2 of the API:
  {"type":"person","action":"event","identifiers":{"id":"42"},"name":"purchase","attributes":{"total":49.99}}
With -api pipelines it is a call in the form of that API:
  {"type":"track","userId":"42","event":"purchase","properties":{"total":49.99}}

Everything on one machine, with a fake of the service:
  ingest -fake < operations.jsonl
With the service, and a NATS server inside the process that stores in ./ingest-data:
  CUSTOMERIO_SITE_ID=... CUSTOMERIO_TRACK_KEY=... ingest -http 127.0.0.1:8080
With a cluster: one or more that accept, one or more that deliver.
  ingest -nats nats://n1:4222,nats://n2:4222,nats://n3:4222 -replicas 3 -role accept -http :8080
  ingest -nats nats://n1:4222,nats://n2:4222,nats://n3:4222 -role deliver -http :8081

With -http: POST /operations takes one or more lines and answers 202 when they are on disk, 400 if one of them is wrong,
503 if the queue is full or down. GET /healthz and GET /metrics (Prometheus) are for monitoring. There is no
authentication: put it behind something that has it.

Lines are stored as they come. Without -http, it ends when standard input has ended and all is delivered. An interrupt lets it
complete what is under way, and does not wait for more lines.
Exit status: 0 all is well; 1 a line was refused, an operation became a dead letter, or something failed; 2 wrong use;
3 delivery has stopped, for example because of a wrong key, and all operations are kept.

Environment:
  CUSTOMERIO_SITE_ID, CUSTOMERIO_TRACK_KEY   the credentials of the Track API
  CUSTOMERIO_WRITE_KEY                       the key of the Pipelines API
  NATS_CREDS                                 a file with the credentials for -nats

Flags:
`

type settings struct {
	fake, eu         bool
	nats, dir        string
	serve            string
	name             string
	partitions       int
	replicas         int
	maxBytes         int64
	lease            time.Duration
	role             string
	http             string
	rate, requests   int
	baseURL          string
	interval         time.Duration
	verbose          bool
	data, unknown    bool
	timeout          time.Duration
	stdin            io.Reader
	stdout, stderr   io.Writer
	siteID, trackKey string
	writeKey         string
	api              string
	log              *slog.Logger
	terminal         bool
}

const (
	statusFailed  = 1
	statusUsage   = 2
	statusStopped = 3
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	s := settings{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		siteID: os.Getenv("CUSTOMERIO_SITE_ID"), trackKey: os.Getenv("CUSTOMERIO_TRACK_KEY"),
		writeKey: os.Getenv("CUSTOMERIO_WRITE_KEY"),
		terminal: isTerminal(os.Stdout),
	}
	if isTerminal(os.Stdin) {
		s.stdin = nil
	}
	os.Exit(s.main(ctx, os.Args[1:]))
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

func (s *settings) flags() *flag.FlagSet {
	fs := flag.NewFlagSet("ingest", flag.ContinueOnError)
	fs.SetOutput(s.stderr)
	fs.Usage = func() {
		fmt.Fprint(s.stderr, usage)
		fs.PrintDefaults()
	}
	fs.BoolVar(&s.fake, "fake", false, "deliver to a fake of the service inside the process")
	fs.StringVar(&s.api, "api", "track", "track or pipelines")
	fs.BoolVar(&s.eu, "eu", false, "the workspace is in the EU region")
	fs.StringVar(&s.baseURL, "base-url", "", "deliver to another `address`, such as a proxy")
	fs.StringVar(&s.nats, "nats", "", "use NATS servers at `URLs`; without it, a server runs inside the process")
	fs.StringVar(&s.dir, "dir", "", "`folder` of the server inside the process (default ingest-data, with -fake a temporary one)")
	fs.StringVar(&s.serve, "serve", "", "`address` at which the server inside the process serves other processes, such as 127.0.0.1:4222")
	fs.StringVar(&s.name, "queue", "", "`name` of the queue (default engagement)")
	fs.IntVar(&s.partitions, "partitions", 0, "number of partitions of a new queue (default 16)")
	fs.IntVar(&s.replicas, "replicas", 0, "number of servers that store each operation (default 1)")
	fs.Int64Var(&s.maxBytes, "max-bytes", 0, "bound of what is stored, in `bytes` (default 4 GiB, with -fake 1 GiB)")
	fs.DurationVar(&s.lease, "lease", 0, "how long the partitions of a lost worker stay reserved for it (default 30s)")
	fs.StringVar(&s.role, "role", "both", "accept, deliver or both")
	fs.StringVar(&s.http, "http", "", "serve HTTP at `address`")
	fs.IntVar(&s.rate, "rate", 900, "requests per second to the service, of all workers together")
	fs.IntVar(&s.requests, "requests", 8, "requests at a time of this worker")
	fs.DurationVar(&s.timeout, "timeout", 10*time.Second, "how long an HTTP request waits for room in the queue")
	fs.DurationVar(&s.interval, "progress", 0, "time between two reports (default 1s on a terminal, 10s elsewhere)")
	fs.BoolVar(&s.verbose, "v", false, "log each request")
	fs.BoolVar(&s.data, "data", false, "dead: print the operations, which have personal data")
	fs.BoolVar(&s.unknown, "unknown", false, "requeue: also those whose outcome is unknown, which may then take effect twice")
	return fs
}

func (s *settings) main(ctx context.Context, args []string) int {
	fs := s.flags()
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return statusUsage
	}
	command := fs.Arg(0)
	var rest []string
	if fs.NArg() > 0 {
		if err := fs.Parse(fs.Args()[1:]); err != nil {
			return statusUsage
		}
		rest = fs.Args()
	}
	level := slog.LevelInfo
	if s.verbose {
		level = slog.LevelDebug
	}
	s.log = slog.New(slog.NewJSONHandler(s.stderr, &slog.HandlerOptions{Level: level}))
	run, ok := map[string]func(context.Context, *queue, []string) (int, error){
		"": s.run, "run": s.run, "dead": s.dead, "requeue": s.requeue, "discard": s.discard,
	}[command]
	switch {
	case !ok:
		fmt.Fprintf(s.stderr, "ingest: unknown command %q, see ingest -h\n", command)
		return statusUsage
	case s.role != "accept" && s.role != "deliver" && s.role != "both":
		fmt.Fprintf(s.stderr, "ingest: -role is accept, deliver or both\n")
		return statusUsage
	case apis[s.api].name == "":
		fmt.Fprintf(s.stderr, "ingest: -api is track or pipelines\n")
		return statusUsage
	case s.rate <= 0:
		fmt.Fprintf(s.stderr, "ingest: -rate must be positive\n")
		return statusUsage
	}
	name := apis[s.api].name
	if command != "" && command != "run" {
		name = "" // a queue of any kind, which must exist
	}
	q, err := s.open(ctx, name)
	if err != nil {
		fmt.Fprintln(s.stderr, "ingest:", err)
		return statusFailed
	}
	defer q.close()
	status, err := run(ctx, q, rest)
	if err != nil {
		fmt.Fprintln(s.stderr, "ingest:", err)
		if errors.Is(err, ingest.ErrStopped) {
			return statusStopped
		}
		return max(status, statusFailed)
	}
	return status
}

// queue is an open queue with what it stands on.
type queue struct {
	*ingest.Queue

	conn    *nats.Conn
	server  *embedded.Server // nil with -nats
	cleanup []func()
}

func (q *queue) close() {
	for _, clean := range slices.Backward(q.cleanup) {
		clean()
	}
}

// open opens the queue, or makes it if the name of an API is given.
func (s *settings) open(ctx context.Context, api string) (*queue, error) {
	q := &queue{}
	opened := false
	defer func() {
		if !opened {
			q.close()
		}
	}()
	if err := s.connect(q); err != nil {
		return nil, err
	}
	js, err := jetstream.New(q.conn)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	q.Queue, err = ingest.Open(ctx, js, ingest.Config{
		Name: s.name, API: api, Partitions: s.partitions, Replicas: s.replicas, MaxBytes: s.maxBytes, Lease: s.lease,
	})
	opened = err == nil
	return q, err
}

// connect connects to the cluster, or starts a server inside the process.
func (s *settings) connect(q *queue) error {
	options := []nats.Option{
		nats.Name("ingest"), nats.MaxReconnects(-1),
		nats.DisconnectErrHandler(func(_ *nats.Conn, err error) {
			if err != nil { // nil when the program ends
				s.log.Warn("disconnected from NATS", "error", err)
			}
		}),
		nats.ReconnectHandler(func(*nats.Conn) { s.log.Info("connected to NATS again") }),
	}
	var err error
	if s.nats != "" {
		if file := os.Getenv("NATS_CREDS"); file != "" {
			options = append(options, nats.UserCredentials(file))
		}
		if q.conn, err = nats.Connect(s.nats, options...); err != nil {
			return fmt.Errorf("connecting to NATS: %w", err)
		}
		q.cleanup = append(q.cleanup, q.conn.Close)
		return nil
	}
	if s.dir == "" {
		s.dir = "ingest-data"
		if s.fake {
			if s.dir, err = os.MkdirTemp("", "ingest-"); err != nil {
				return err
			}
			dir := s.dir
			q.cleanup = append(q.cleanup, func() { _ = os.RemoveAll(dir) })
			if s.maxBytes == 0 {
				s.maxBytes = 1 << 30
			}
		}
	}
	if q.server, err = embedded.Start(embedded.Options{Dir: s.dir, Listen: s.serve}); err != nil {
		return err
	}
	q.cleanup = append(q.cleanup, q.server.Close)
	if s.serve != "" {
		s.log.Info("serving NATS", "nats", q.server.URL())
	}
	if q.conn, err = q.server.Connect(options...); err != nil {
		return err
	}
	q.cleanup = append(q.cleanup, q.conn.Close)
	return nil
}

// vendor returns the service, or a fake of it.
func (s *settings) vendor(q *queue) (ingest.Vendor, error) {
	limiter, err := q.NewLimiter(ingest.Rate{Limit: s.rate, Per: time.Second})
	if err != nil {
		return nil, err
	}
	if !s.fake {
		return apis[s.api].vendor(s, limiter, nil)
	}
	fake, err := customeriotest.Start()
	if err != nil {
		return nil, err
	}
	q.cleanup = append(q.cleanup, fake.Close)
	return apis[s.api].vendor(s, limiter, fake)
}
