package fake

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// window counts the requests of a quota in a sliding window.
type window struct {
	max  int
	per  time.Duration
	hits []time.Time
}

// Limit enforces a quota: at most n requests within per. n below 1 lifts it. A quota that the spec does not have panics,
// because such a limit would never be reached and the test would prove nothing.
func (s *Server) Limit(quota string, n int, per time.Duration) {
	s.mustHaveQuota(quota)
	s.mu.Lock()
	defer s.mu.Unlock()
	if n < 1 {
		delete(s.limits, quota)
		return
	}
	s.limits[quota] = []*window{{max: n, per: per}}
}

// AddLimit enforces one more limit that quotas share: at most n requests of all of them within per.
func (s *Server) AddLimit(n int, per time.Duration, quotas ...string) {
	for _, quota := range quotas {
		s.mustHaveQuota(quota)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	w := &window{max: n, per: per}
	for _, quota := range quotas {
		s.limits[quota] = append(s.limits[quota], w)
	}
}

func (s *Server) mustHaveQuota(quota string) {
	if _, ok := s.quotas[quota]; !ok {
		panic(fmt.Sprintf("Limit: the API has no quota %q, it has %s", quota, strings.Join(slices.Sorted(maps.Keys(s.quotas)), ", ")))
	}
}

// spend counts a request. If the quota is used up, it returns the time until a request is possible again.
func (s *Server) spend(quota string) (wait time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.cfg.Now()
	windows := s.limits[quota]
	for _, w := range windows {
		for len(w.hits) > 0 && now.Sub(w.hits[0]) >= w.per {
			w.hits = w.hits[1:]
		}
		if len(w.hits) >= w.max {
			wait = max(wait, w.per-now.Sub(w.hits[0]))
		}
	}
	if wait > 0 {
		return wait
	}
	for _, w := range windows {
		w.hits = append(w.hits, now)
	}
	return 0
}

// Usage is the state of a quota. It is zero where no limit is set.
type Usage struct {
	Max  int
	Left int
	Per  time.Duration
	// Reset is when the oldest request that counts leaves the window.
	Reset time.Time
}

// Usage returns the state of the quota that the request spends.
func (r *Request) Usage() Usage {
	r.server.mu.Lock()
	defer r.server.mu.Unlock()
	windows := r.server.limits[r.Operation.Quota]
	if len(windows) == 0 || len(windows[0].hits) == 0 {
		return Usage{}
	}
	w := windows[0]
	return Usage{Max: w.max, Left: w.max - len(w.hits), Per: w.per, Reset: w.hits[0].Add(w.per)}
}
