package rest_test

import (
	"net/http"
	"testing"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

func TestBadCallOptions(t *testing.T) {
	t.Parallel()
	tests := map[string]callOption{
		"no header name":    engagement.WithHeader("", "a"),
		"bad header name":   engagement.WithHeader("X Y", "a"),
		"header name break": engagement.WithHeader("X\n", "a"),
		"header value":      engagement.WithHeader("X", "a\r\nEvil: 1"),
		"no query name":     engagement.WithQuery("", "a"),
		"nowhere to":        engagement.WithResponse(nil),
		"no iteration":      engagement.WithCursor("a"),
	}
	for name, bad := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			mt := script(answer(204, ""))
			wantErr(t, get(t.Context(), newClient(t, mt), nil, bad), engagement.ErrInvalidArgument)
			wantCalls(t, mt, 0)
		})
	}
}

func TestBadHeaderValuesAreRefused(t *testing.T) {
	t.Parallel()
	refused(t, &opList, func(r *rest.Request) { r.Header("X-Key", "a\nb") }, "X-Key")
}

func TestHeaderOfACallWins(t *testing.T) {
	t.Parallel()
	var got sent
	r := rest.NewRequest(&opList)
	r.Header("X-Key", "request")
	err := send(t.Context(), newClient(t, record(t, &got)), &r, engagement.WithHeader("x-key", "ü\t1"), engagement.WithHeader("authorization", "mine"), engagement.WithHeader("User-Agent", ""))
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, "headers", http.Header{"Accept": {"application/json"}, "Authorization": {"mine"}, "X-Key": {"ü\t1"}, "User-Agent": {""}}, got.Header)
}

func TestCapture(t *testing.T) {
	t.Parallel()
	var raw engagement.Response
	capture := engagement.WithResponse(&raw)
	c := newClient(t, script(answer(200, `{"Name":"a"}`, "X-Id", "1"), answer(404, "gone", "X-Id", "2"), answer(204, "", "X-Id", "3")))
	var got odd
	if err := get(t.Context(), c, &got, capture); err != nil {
		t.Fatal(err)
	}
	wantSame(t, "answer", odd{"a"}, got)
	wantSame(t, "raw answer", engagement.Response{StatusCode: 200, Header: http.Header{"Content-Type": {"application/json"}, "X-Id": {"1"}}, Body: []byte(`{"Name":"a"}`), Attempts: 1}, raw)
	wantErr(t, get(t.Context(), c, &got, capture), engagement.ErrNotFound)
	wantSame(t, "raw error", engagement.Response{StatusCode: 404, Header: http.Header{"Content-Type": {"application/json"}, "X-Id": {"2"}}, Body: []byte("gone"), Attempts: 1}, raw)
	if err := get(t.Context(), c, &got, capture); err != nil {
		t.Fatal(err)
	}
	if raw.StatusCode != 204 || len(raw.Body) != 0 || raw.Header.Get("X-Id") != "3" {
		t.Errorf("captured %+v, want the third answer", raw)
	}
}
