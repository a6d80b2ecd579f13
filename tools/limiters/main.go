// Command limiters compares contrib/redislimiter with go-redis/redis_rate on a Redis of its own: 64 goroutines with four
// connections share one rate for some seconds. It prints a table in Markdown. It needs redis-server in the PATH.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/go-redis/redis_rate/v10"
	"github.com/redis/go-redis/v9"

	"github.com/engagement-go/engagement/contrib/redislimiter"
)

const goroutines, connections = 64, 4

// waitFunc returns when the next request may be sent.
type waitFunc func(context.Context) error

// libraries are what is compared: each returns a waitFunc for a rate per second without bursts.
var libraries = []struct {
	name string
	wait func(client *redis.Client, perSecond int) (waitFunc, error)
}{
	{"redislimiter", func(client *redis.Client, perSecond int) (waitFunc, error) {
		limiter, err := redislimiter.New(client, "redislimiter", redislimiter.Rate{Limit: perSecond, Per: time.Second})
		if err != nil {
			return nil, err
		}
		return limiter.Wait, nil
	}},
	{"redis_rate, asked again after RetryAfter", func(client *redis.Client, perSecond int) (waitFunc, error) {
		limiter, limit := redis_rate.NewLimiter(client), redis_rate.Limit{Rate: perSecond, Period: time.Second, Burst: 1}
		return func(ctx context.Context) error {
			for {
				result, err := limiter.Allow(ctx, "redis_rate", limit)
				if err != nil || result.Allowed == 1 {
					return err
				}
				select {
				case <-ctx.Done():
					return ctx.Err()
				case <-time.After(result.RetryAfter):
				}
			}
		}, nil
	}},
}

func main() {
	perSecond := flag.Int("rate", 500, "requests per second")
	period := flag.Duration("for", 5*time.Second, "how long each library is measured")
	flag.Parse()
	if err := run(*perSecond, *period); err != nil {
		fmt.Fprintln(os.Stderr, "limiters:", err)
		os.Exit(1)
	}
}

func run(perSecond int, period time.Duration) error {
	address, stop, err := startRedis()
	if err != nil {
		return err
	}
	defer stop()
	fmt.Printf("%d per second for %v, %d goroutines, %d connections\n\n", perSecond, period, goroutines, connections)
	fmt.Println("| library | of the quota used | most in one second | fewest and most per goroutine | scripts per request | CPU per request |")
	fmt.Println("| --- | --- | --- | --- | --- | --- |")
	for _, library := range libraries {
		if err := measure(address, library.name, library.wait, perSecond, period); err != nil {
			return fmt.Errorf("%s: %w", library.name, err)
		}
	}
	return nil
}

func measure(address, name string, library func(*redis.Client, int) (waitFunc, error), perSecond int, period time.Duration) error {
	var (
		all     sync.WaitGroup
		arrived [goroutines][]time.Time
		failed  [goroutines]error
	)
	client := redis.NewClient(&redis.Options{Addr: address, PoolSize: connections})
	defer func() { _ = client.Close() }()
	wait, err := library(client, perSecond)
	if err != nil {
		return err
	}
	scripts, cpu := evaluated(client), cpuTime()
	ctx, cancel := context.WithTimeout(context.Background(), period)
	defer cancel()
	for i := range arrived {
		all.Go(func() {
			for {
				err := wait(ctx)
				var tooLate *redislimiter.WaitError
				if ctx.Err() != nil || errors.As(err, &tooLate) {
					return
				}
				if err != nil {
					failed[i] = err
					return
				}
				arrived[i] = append(arrived[i], time.Now())
			}
		})
	}
	all.Wait()
	if err := errors.Join(failed[:]...); err != nil {
		return err
	}
	scripts, cpu = evaluated(client)-scripts, cpuTime()-cpu
	requests := slices.Concat(arrived[:]...)
	if len(requests) == 0 {
		return errors.New("no request was permitted")
	}
	slices.SortFunc(requests, time.Time.Compare)
	most := 0
	for i, t := range requests {
		end, _ := slices.BinarySearchFunc(requests, t.Add(time.Second), time.Time.Compare)
		most = max(most, end-i)
	}
	each := make([]int, goroutines)
	for i := range arrived {
		each[i] = len(arrived[i])
	}
	fmt.Printf("| %s | %.0f %% | %d | %d, %d | %.1f | %v |\n", name, 100*float64(len(requests))/(float64(perSecond)*period.Seconds()),
		most, slices.Min(each), slices.Max(each), float64(scripts)/float64(len(requests)),
		(cpu / time.Duration(len(requests))).Round(time.Microsecond))
	return nil
}

// evaluated returns how many scripts Redis has run.
func evaluated(client *redis.Client) int {
	text := client.Info(context.Background(), "commandstats").Val()
	_, text, _ = strings.Cut(text, "cmdstat_evalsha:calls=")
	text, _, _ = strings.Cut(text, ",")
	n, _ := strconv.Atoi(text) // none yet
	return n
}

// cpuTime returns the CPU time of this process.
func cpuTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func startRedis() (address string, stop func(), err error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	address = listener.Addr().String()
	_ = listener.Close()
	_, port, _ := net.SplitHostPort(address)
	server := exec.Command("redis-server", "--port", port, "--bind", "127.0.0.1", "--save", "")
	if err := server.Start(); err != nil {
		return "", nil, err
	}
	stop = func() { _ = server.Process.Kill(); _ = server.Wait() }
	client := redis.NewClient(&redis.Options{Addr: address, MaxRetries: -1})
	defer func() { _ = client.Close() }()
	for range 500 {
		if client.Ping(context.Background()).Err() == nil {
			return address, stop, nil
		}
		time.Sleep(10 * time.Millisecond)
	}
	stop()
	return "", nil, errors.New("redis-server does not answer")
}
