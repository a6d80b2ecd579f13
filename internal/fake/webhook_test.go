package fake_test

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/internal/fake"
)

// attempt is an attempt with the time since the first.
type attempt struct {
	Event, Status int
	After         time.Duration
	Err           string
}

func readable(attempts []fake.Attempt) []attempt {
	list := make([]attempt, len(attempts))
	for i, a := range attempts {
		list[i] = attempt{Event: a.Event, Status: a.Status, After: a.Time.Sub(attempts[0].Time)}
		if a.Err != nil {
			list[i].Err = a.Err.Error()
		}
	}
	return list
}

// patient tries again after 1, 2, 3 minutes, for 10 minutes, unless the status is 400.
var patient = fake.Sender{
	Authorize: func(header http.Header, body []byte, forged bool) {
		header.Set("X-Signature", strings.ToUpper(string(body)))
		if forged {
			header.Set("X-Signature", "?")
		}
	},
	Timeout: 4 * time.Second,
	Accepts: func(status int) bool { return status == 200 },
	Again: func(status, attempts int) time.Duration {
		if status == 400 {
			return 0
		}
		return time.Duration(attempts) * time.Minute
	},
	Patience: 10 * time.Minute,
}

// answers is a receiver that gives these statuses, one after the other, and then 200.
type answers struct {
	mu       sync.Mutex
	statuses []int
	got      []string
}

func (a *answers) next(r *http.Request) (status int) {
	body, _ := io.ReadAll(r.Body)
	a.mu.Lock()
	defer a.mu.Unlock()
	a.got = append(a.got, r.Method+" "+r.RequestURI+" "+string(body)+" "+r.Header.Get("X-Signature"))
	if len(a.statuses) == 0 {
		return 200
	}
	status, a.statuses = a.statuses[0], a.statuses[1:]
	return status
}

func (a *answers) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch status := a.next(r); status {
	case 0:
		<-r.Context().Done()
	case 1:
		panic("broken")
	case 2: // no status
	default:
		w.WriteHeader(status)
		w.WriteHeader(599)
		_, _ = w.Write([]byte("of no interest"))
	}
}

func TestDeliver(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		statuses []int
		to       fake.Webhook
		bodies   []string
		want     []attempt
		got      []string
		err      string
	}{
		"in order": {
			bodies: []string{"a", "b"}, want: []attempt{{0, 200, 0, ""}, {1, 200, 0, ""}}, got: []string{"POST / a A", "POST / b B"},
		},
		"path": {
			bodies: []string{"a"}, to: fake.Webhook{URL: "https://example.com/hook?x=1"}, want: []attempt{{0, 200, 0, ""}}, got: []string{"POST /hook?x=1 a A"},
		},
		"no status": {statuses: []int{2}, bodies: []string{"a"}, want: []attempt{{0, 200, 0, ""}}, got: []string{"POST / a A"}},
		"again, and the others wait": {
			statuses: []int{503, 500}, bodies: []string{"a", "b"},
			want: []attempt{{0, 503, 0, ""}, {0, 500, time.Minute, ""}, {0, 200, 3 * time.Minute, ""}, {1, 200, 3 * time.Minute, ""}},
			got:  []string{"POST / a A", "POST / a A", "POST / a A", "POST / b B"},
		},
		"too late, and broken": {
			statuses: []int{0, 1}, bodies: []string{"a"},
			want: []attempt{{0, 0, 0, "no answer in time"}, {0, 0, 64 * time.Second, "the handler broke off: broken"}, {0, 200, 184 * time.Second, ""}},
			got:  []string{"POST / a A", "POST / a A", "POST / a A"},
		},
		"refused for good": {
			statuses: []int{400}, bodies: []string{"a", "b"}, want: []attempt{{0, 400, 0, ""}, {1, 200, 0, ""}},
			got: []string{"POST / a A", "POST / b B"}, err: "event 0: status 400",
		},
		"given up": {
			statuses: []int{500, 501, 502, 503, 504}, bodies: []string{"a", "b"},
			want: []attempt{{0, 500, 0, ""}, {0, 501, time.Minute, ""}, {0, 502, 3 * time.Minute, ""}, {0, 503, 6 * time.Minute, ""}, {0, 504, 10 * time.Minute, ""}, {1, 200, 10 * time.Minute, ""}},
			got:  []string{"POST / a A", "POST / a A", "POST / a A", "POST / a A", "POST / a A", "POST / b B"}, err: "event 0: status 504",
		},
		"few attempts": {
			statuses: []int{500, 501}, to: fake.Webhook{Attempts: 2}, bodies: []string{"a"}, want: []attempt{{0, 500, 0, ""}, {0, 501, time.Minute, ""}},
			got: []string{"POST / a A", "POST / a A"}, err: "event 0: status 501",
		},
		"repeated": {
			statuses: []int{200, 503}, to: fake.Webhook{Repeats: 2}, bodies: []string{"a"},
			want: []attempt{{0, 200, 0, ""}, {0, 503, 0, ""}, {0, 200, time.Minute, ""}, {0, 200, time.Minute, ""}},
			got:  []string{"POST / a A", "POST / a A", "POST / a A", "POST / a A"},
		},
		"reversed": {
			to: fake.Webhook{Reversed: true}, bodies: []string{"a", "b", "c"}, want: []attempt{{2, 200, 0, ""}, {1, 200, 0, ""}, {0, 200, 0, ""}},
			got: []string{"POST / c C", "POST / b B", "POST / a A"},
		},
		"forged": {
			statuses: []int{401}, to: fake.Webhook{Forged: true}, bodies: []string{"a"}, want: []attempt{{0, 401, 0, ""}}, got: []string{"POST / a ?"}, err: "event 0: status 401",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				receiver := &answers{statuses: test.statuses}
				test.to.Handler = receiver
				var bodies [][]byte
				for _, body := range test.bodies {
					bodies = append(bodies, []byte(body))
				}
				got, err := patient.Deliver(t.Context(), test.to, bodies...)
				if diff := cmp.Diff(test.want, readable(got)); diff != "" {
					t.Errorf("attempts (-want +got):\n%s", diff)
				}
				if diff := cmp.Diff(test.got, receiver.got); diff != "" {
					t.Errorf("requests (-want +got):\n%s", diff)
				}
				if (err == nil) != (test.err == "") || err != nil && err.Error() != test.err {
					t.Errorf("error %v, want %q", err, test.err)
				}
			})
		})
	}
}

// A sender ends with its context, whatever it waits for.
func TestDeliverEndsWithItsContext(t *testing.T) {
	t.Parallel()
	for name, statuses := range map[string][]int{"answer": {0, 0, 0, 0}, "next attempt": {503, 503, 503}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithTimeout(t.Context(), 90*time.Second)
				defer cancel()
				begin := time.Now()
				made, err := patient.Deliver(ctx, fake.Webhook{Handler: &answers{statuses: statuses}}, []byte("a"), []byte("b"))
				if err == nil || time.Since(begin) != 90*time.Second || len(made) != 2 {
					t.Errorf("%v, error %v after %v, want an error after 90s", readable(made), err, time.Since(begin))
				}
			})
		})
	}
}

func TestDeliverToAnAddress(t *testing.T) {
	t.Parallel()
	receiver := &answers{statuses: []int{http.StatusFound}}
	srv := httptest.NewServer(receiver)
	defer srv.Close()
	to := fake.Webhook{URL: srv.URL + "/hook", Attempts: 1}
	if made, err := patient.Deliver(t.Context(), to, []byte("a")); err == nil || made[0].Status != http.StatusFound {
		t.Errorf("%v, error %v, want status 302", made, err)
	}
	if made, err := patient.Deliver(t.Context(), to, []byte("b")); err != nil {
		t.Errorf("%v, error %v", made, err)
	}
	if status, err := patient.Probe(t.Context(), to); status != http.StatusOK || err != nil {
		t.Errorf("probe: status %d, error %v", status, err)
	}
	if diff := cmp.Diff([]string{"POST /hook a A", "POST /hook b B", "GET /hook  "}, receiver.got); diff != "" {
		t.Errorf("requests (-want +got):\n%s", diff)
	}
	to.URL = "http://127.0.0.1:1" // nobody listens there
	if made, err := patient.Deliver(t.Context(), to, []byte("a")); err == nil || made[0].Status != 0 || made[0].Err == nil {
		t.Errorf("%v, error %v of nobody, want an error", made, err)
	}
}
