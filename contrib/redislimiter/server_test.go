package redislimiter_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/engagement-go/engagement/contrib/redislimiter"
)

// childVar is set in a process that a test started from this test binary: the address of Redis that it works on.
const childVar = "REDISLIMITER_TEST_CHILD"

func TestMain(m *testing.M) {
	if address := os.Getenv(childVar); address != "" {
		if err := takeTurnsAndPrint(address); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// redisServer is a redis-server of a test, on a port of its own.
type redisServer struct {
	address string
	dir     string
	args    []string
	process *exec.Cmd
}

// startServer starts a redis-server with more arguments, and skips the test where there is none.
func startServer(t *testing.T, args ...string) *redisServer {
	t.Helper()
	if _, err := exec.LookPath("redis-server"); err != nil {
		t.Skip("redis-server is not installed")
	}
	s := &redisServer{address: freeAddress(), dir: t.TempDir()}
	_, port, _ := net.SplitHostPort(s.address)
	s.args = append([]string{"--port", port, "--bind", "127.0.0.1", "--dir", s.dir, "--save", "", "--repl-diskless-sync-delay", "0"}, args...)
	s.start(t)
	t.Cleanup(s.kill)
	return s
}

// freeAddress returns an address on which nobody listens. Its port is below those that the system gives to others, also while a
// server is down.
func freeAddress() string {
	for {
		address := fmt.Sprint("127.0.0.1:", 10_000+rand.IntN(20_000))
		if listener, err := net.Listen("tcp", address); err == nil {
			listener.Close()
			return address
		}
	}
}

// start starts the server, again after kill, and returns when it answers.
func (s *redisServer) start(t *testing.T) {
	t.Helper()
	s.process = exec.Command("redis-server", s.args...)
	if err := s.process.Start(); err != nil {
		t.Fatal(err)
	}
	client := s.connect(t)
	for client.Ping(t.Context()).Err() != nil {
		if err := t.Context().Err(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// kill ends the server without warning.
func (s *redisServer) kill() {
	_ = s.process.Process.Kill()
	_ = s.process.Wait()
}

func (s *redisServer) connect(t testing.TB) *redis.Client {
	client := redis.NewClient(&redis.Options{Addr: s.address, MaxRetries: -1})
	t.Cleanup(func() { client.Close() })
	return client
}

// turn says between which times a limiter gave a turn. Only Redis knows the exact time.
type turn struct {
	asked            time.Time // when Wait was called
	earliest, latest time.Time
	arrived          time.Time // when Wait returned
}

// turnTaker takes turns of a limiter one after the other.
type turnTaker struct {
	limiter *redislimiter.Limiter
	given   turn
}

func newTurnTaker(client redis.Scripter, rate redislimiter.Rate) (*turnTaker, error) {
	limiter, err := redislimiter.New(client, "limit", rate)
	if err != nil {
		return nil, err
	}
	taker := &turnTaker{limiter: limiter}
	limiter.SetClock(time.Now, func(ctx context.Context, d time.Duration) error {
		taker.given.earliest, taker.given.latest = taker.given.asked.Add(d), time.Now().Add(d)
		return redislimiter.Sleep(ctx, d)
	})
	return taker, nil
}

func (k *turnTaker) take(ctx context.Context) (turn, error) {
	k.given = turn{asked: time.Now()}
	err := k.limiter.Wait(ctx)
	k.given.arrived = time.Now()
	return k.given, err
}

// checkRate reports a window of length rate.Per that has more than rate.Limit turns. It does not depend on how punctual
// the processes are: in order, a turn is never before its earliest time, and never after its latest.
func checkRate(t *testing.T, turns []turn, rate redislimiter.Rate) {
	t.Helper()
	earliest, latest, arrived := make([]time.Time, len(turns)), make([]time.Time, len(turns)), make([]time.Time, len(turns))
	for i, given := range turns {
		earliest[i], latest[i], arrived[i] = given.earliest, given.latest, given.arrived
	}
	slices.SortFunc(earliest, time.Time.Compare)
	slices.SortFunc(latest, time.Time.Compare)
	slices.SortFunc(arrived, time.Time.Compare)
	most := 0
	for i := range turns {
		if last := i + rate.Limit; last < len(turns) && latest[last].Sub(earliest[i]) < rate.Per {
			t.Errorf("turns %d to %d of %d were given within %v, want at most %d per %v",
				i, last, len(turns), latest[last].Sub(earliest[i]), rate.Limit, rate.Per)
		}
		end, _ := slices.BinarySearchFunc(arrived, arrived[i].Add(rate.Per), time.Time.Compare)
		most = max(most, end-i)
	}
	t.Logf("%d turns; at most %d requests were sent within %v", len(turns), most, rate.Per)
}

var (
	processesRate   = redislimiter.Rate{Limit: 200, Per: time.Second}
	processesPeriod = 3 * time.Second
)

// takeTurnsAndPrint is what each process of TestProcessesShareAQuota does.
func takeTurnsAndPrint(address string) error {
	client := redis.NewClient(&redis.Options{Addr: address})
	defer client.Close()
	ctx, cancel := context.WithTimeout(context.Background(), processesPeriod)
	defer cancel()
	var (
		all    sync.WaitGroup
		mu     sync.Mutex
		failed error
	)
	for range 16 {
		taker, err := newTurnTaker(client, processesRate)
		if err != nil {
			return err
		}
		all.Go(func() {
			for {
				given, err := taker.take(ctx)
				if ctx.Err() != nil {
					return
				}
				mu.Lock()
				if err != nil && !strings.Contains(err.Error(), "longest possible wait") {
					failed = err
				}
				if err == nil {
					fmt.Println(given.earliest.UnixNano(), given.latest.UnixNano(), given.arrived.UnixNano())
				}
				mu.Unlock()
				if err != nil {
					return
				}
			}
		})
	}
	all.Wait()
	return failed
}

func TestProcessesShareAQuota(t *testing.T) {
	t.Parallel()
	server := startServer(t)
	binary, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	var (
		all   sync.WaitGroup
		mu    sync.Mutex
		turns []turn
		took  [4]int
	)
	for i := range took {
		all.Go(func() {
			child := exec.CommandContext(t.Context(), binary)
			child.Env = append(os.Environ(), childVar+"="+server.address)
			child.Stderr = os.Stderr
			output, err := child.Output()
			if err != nil {
				t.Error(err)
				return
			}
			mu.Lock()
			defer mu.Unlock()
			lines := bufio.NewScanner(strings.NewReader(string(output)))
			for lines.Scan() {
				var times [3]time.Time
				fields := strings.Fields(lines.Text())
				for j := range times {
					n, err := strconv.ParseInt(fields[j], 10, 64)
					if err != nil {
						t.Error(err)
						return
					}
					times[j] = time.Unix(0, n)
				}
				turns = append(turns, turn{earliest: times[0], latest: times[1], arrived: times[2]})
				took[i]++
			}
		})
	}
	all.Wait()
	checkRate(t, turns, processesRate)
	for i, n := range took {
		if n == 0 {
			t.Errorf("process %d got no turn, others got %v", i, took)
		}
	}
}

// counts is what goroutines that take turns have come to.
type counts struct{ turns, outages atomic.Int64 }

// takers is the number of goroutines of takeTurns.
const takers = 8

// takeTurns takes turns in some goroutines until stop is closed. An outage of Redis does not end it, and is counted.
func takeTurns(t *testing.T, client redis.Scripter, rate redislimiter.Rate, stop <-chan struct{}, counted *counts) func() []turn {
	t.Helper()
	var (
		all   sync.WaitGroup
		mu    sync.Mutex
		turns []turn
	)
	for range takers {
		taker, err := newTurnTaker(client, rate)
		if err != nil {
			t.Fatal(err)
		}
		all.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
				given, err := taker.take(ctx)
				cancel()
				mu.Lock()
				if err == nil {
					turns = append(turns, given)
					counted.turns.Add(1)
				} else {
					counted.outages.Add(1)
				}
				mu.Unlock()
				if err != nil {
					time.Sleep(10 * time.Millisecond)
				}
			}
		})
	}
	return func() []turn {
		all.Wait()
		return turns
	}
}

// goesOn returns a second after somebody has got a turn that was asked for after now, and returns now.
func goesOn(t *testing.T, counted *counts) (since time.Time) {
	t.Helper()
	since, enough := time.Now(), counted.turns.Load()+takers+1 // each of them may have asked before
	waitFor(t, "a turn", func() bool { return counted.turns.Load() >= enough })
	time.Sleep(time.Second)
	return since
}

// after returns the turns that were asked for after a time.
func after(turns []turn, when time.Time) []turn {
	return slices.DeleteFunc(slices.Clone(turns), func(given turn) bool { return given.asked.Before(when) })
}

func TestAQuotaSurvivesAKilledRedis(t *testing.T) {
	t.Parallel()
	server := startServer(t, "--appendonly", "yes", "--appendfsync", "always")
	rate := redislimiter.Rate{Limit: 100, Per: time.Second}
	stop := make(chan struct{})
	var counted counts
	result := takeTurns(t, server.connect(t), rate, stop, &counted)
	goesOn(t, &counted)
	server.kill()
	waitFor(t, "a call to fail while Redis is down", func() bool { return counted.outages.Load() > 0 })
	server.start(t)
	back := goesOn(t, &counted)
	close(stop)
	turns := result()
	checkRate(t, turns, rate)
	if len(after(turns, back)) == 0 {
		t.Error("no turn was given after Redis came back")
	}
}

func TestFailover(t *testing.T) {
	t.Parallel()
	primary := startServer(t)
	host, port, _ := net.SplitHostPort(primary.address)
	replica := startServer(t, "--replicaof", host+" "+port)
	conf := filepath.Join(t.TempDir(), "sentinel.conf")
	text := fmt.Sprintf("sentinel monitor main %s %s 1\nsentinel down-after-milliseconds main 300\nsentinel failover-timeout main 3000\n", host, port)
	if err := os.WriteFile(conf, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	sentinel := startSentinel(t, conf)
	waitFor(t, "the sentinel to know the replica", func() bool {
		list, err := redis.NewSentinelClient(&redis.Options{Addr: sentinel}).Replicas(t.Context(), "main").Result()
		return err == nil && len(list) == 1 && list[0]["master-link-status"] == "ok"
	})

	client := redis.NewFailoverClient(&redis.FailoverOptions{MasterName: "main", SentinelAddrs: []string{sentinel}, MaxRetries: -1})
	t.Cleanup(func() { client.Close() })
	rate := redislimiter.Rate{Limit: 100, Per: time.Second}
	stop := make(chan struct{})
	var counted counts
	result := takeTurns(t, client, rate, stop, &counted)
	goesOn(t, &counted)
	primary.kill()
	promoted := replica.connect(t)
	waitFor(t, "the replica to be promoted", func() bool {
		role, err := promoted.Do(t.Context(), "ROLE").Slice()
		return err == nil && role[0] == "master"
	})
	over := goesOn(t, &counted)
	close(stop)
	turns := result()
	late := after(turns, over)
	if len(late) == 0 {
		t.Fatal("no turn was given after the failover")
	}
	checkRate(t, late, rate)
}

// startSentinel starts a process that promotes the replica when the primary is gone, and returns its address.
func startSentinel(t *testing.T, conf string) string {
	t.Helper()
	s := &redisServer{address: freeAddress(), dir: t.TempDir()}
	_, port, _ := net.SplitHostPort(s.address)
	s.args = []string{conf, "--sentinel", "--port", port, "--bind", "127.0.0.1", "--dir", s.dir}
	s.start(t)
	t.Cleanup(s.kill)
	return s.address
}

// waitFor returns when a condition holds. The time limit of the test binary bounds it.
func waitFor(t *testing.T, what string, holds func() bool) {
	t.Helper()
	t.Logf("waiting for %s", what)
	for !holds() {
		if err := t.Context().Err(); err != nil {
			t.Fatalf("waiting for %s: %v", what, err)
		}
		time.Sleep(20 * time.Millisecond)
	}
}
