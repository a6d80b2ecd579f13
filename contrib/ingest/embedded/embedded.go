// Package embedded runs a NATS server with JetStream inside the process, for programs that run on one machine. It writes to
// disk before it acknowledges.
package embedded

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/nats-io/nats-server/v2/server"
	"github.com/nats-io/nats.go"
)

// Options configures a server.
type Options struct {
	// Dir is the folder of the data. It is required, and used by one process at a time.
	Dir string
	// Listen is the address for other processes, such as "127.0.0.1:4222". Empty means none. There is no
	// authentication: do not give an address that others can reach.
	Listen string
	// NoSync answers before the data are on disk. A crash of the machine then loses what was acknowledged, so this is for
	// tests and for comparison only.
	NoSync bool
}

// Server is a server inside the process.
type Server struct {
	server *server.Server
	lock   *os.File
}

// startTimeout bounds the start of a server; it reads what is stored.
const startTimeout = 2 * time.Minute

// Start starts a server. It fails when another process uses the folder.
func Start(opts Options) (*Server, error) {
	if opts.Dir == "" {
		return nil, errors.New("embedded: Start: Options.Dir is required")
	}
	if err := os.MkdirAll(opts.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("embedded: Start: %w", err)
	}
	lock, err := lockFile(filepath.Join(opts.Dir, "lock"))
	if err != nil {
		return nil, fmt.Errorf("embedded: Start: %s is in use by another process: %w", opts.Dir, err)
	}
	s, err := start(opts)
	if err != nil {
		_ = lock.Close()
		return nil, fmt.Errorf("embedded: Start: %w", err)
	}
	return &Server{server: s, lock: lock}, nil
}

func start(opts Options) (*server.Server, error) {
	config := &server.Options{
		ServerName: "embedded", JetStream: true, StoreDir: opts.Dir, SyncAlways: !opts.NoSync,
		DontListen: opts.Listen == "", NoSigs: true, NoLog: true,
	}
	if opts.Listen != "" {
		host, port, err := splitHostPort(opts.Listen)
		if err != nil {
			return nil, err
		}
		config.Host, config.Port = host, port
	}
	s, err := server.NewServer(config)
	if err != nil {
		return nil, err
	}
	s.Start()
	if !s.ReadyForConnections(startTimeout) {
		s.Shutdown()
		return nil, errors.New("the server did not start in time")
	}
	if !s.JetStreamEnabled() {
		s.Shutdown()
		return nil, errors.New("JetStream could not be started; is the folder writable, and is there space?")
	}
	return s, nil
}

// Connect connects to the server without a socket.
func (s *Server) Connect(opts ...nats.Option) (*nats.Conn, error) {
	return nats.Connect("", append([]nats.Option{nats.InProcessServer(s.server), nats.MaxReconnects(-1)}, opts...)...)
}

// URL is the address for other processes; empty if there is none.
func (s *Server) URL() string {
	if s.server.Addr() == nil {
		return ""
	}
	return s.server.ClientURL()
}

// Running reports whether the server can store. It cannot after its disk was full: it must be started again then.
func (s *Server) Running() bool { return s.server.Running() && s.server.JetStreamEnabled() }

// Close stops the server.
func (s *Server) Close() {
	s.server.Shutdown()
	s.server.WaitForShutdown()
	_ = s.lock.Close()
}

func splitHostPort(address string) (string, int, error) {
	host, text, err := net.SplitHostPort(address)
	if err != nil {
		return "", 0, err
	}
	port, err := strconv.Atoi(text)
	if err != nil || port < 0 || port > 65535 {
		return "", 0, fmt.Errorf("bad port in %q", address)
	}
	if port == 0 {
		port = server.RANDOM_PORT
	}
	return host, port, nil
}
