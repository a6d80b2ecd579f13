package rest_test

import (
	"errors"
	"net/http"
	"testing"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

type thing struct {
	Name  string
	Count int64
}

type thingPage struct {
	Data []thing `json:"data"`
	Next string  `json:"next"`
}

// result makes a call with an answer and returns its error.
func result[T any](t *testing.T, op rest.Operation, body string, change ...func(*rest.Config)) error {
	t.Helper()
	r := rest.NewRequest(&op)
	_, err := rest.Call[T](t.Context(), newClient(t, script(answer(200, body)), change...), &r, nil)
	return err
}

// A success that promises a result has one: neither nothing, nor a form of nothing, nor an object of another kind.
func TestSuccessesHaveAResult(t *testing.T) {
	t.Parallel()
	read := rest.Operation{Name: "Things.Get", Method: http.MethodGet, Route: "/thing"}
	list := rest.Operation{Name: "Things.List", Method: http.MethodGet, Route: "/things", Rows: "Data"}
	maybe := read
	maybe.MayBeEmpty = true
	nulls := func(cfg *rest.Config) { cfg.NullLists = true }
	for name, test := range map[string]struct {
		call func(body string) error
		good []string
		bad  []string
	}{
		"object": {
			func(body string) error { return result[thing](t, read, body) },
			[]string{`{"Name":"a"}`, `{"Name":""}`, `{"count":0}`, `{"name":null,"count":"0"}`, "\xef\xbb\xbf{\"Count\":0}"},
			[]string{``, ` `, `null`, `[]`, `{}`, `""`, `false`, `{"name":null}`, `{"status":"ok"}`, `[{}]`, "\xef\xbb\xbfnull"},
		},
		"page": {
			func(body string) error { return result[thingPage](t, list, body) },
			[]string{`{"data":[]}`, `{"data":[{"Name":"a"}],"next":"n"}`, `{"data":{"Name":"a"}}`, `{"DATA":[]}`},
			[]string{``, `null`, `[]`, `{}`, `{"next":"n"}`, `{"data":null}`, `{"data":null,"next":"n"}`, `{"data":"","next":"n"}`, `{"data":false}`, `{"data":"x"}`, `{"data":{},"next":"n"}`, `{"data":{"error":"x"}}`, `{"data":7}`},
		},
		"page of a service that writes null": {
			func(body string) error { return result[thingPage](t, list, body, nulls) },
			[]string{`{"data":[]}`, `{"data":null}`, `{"data":null,"next":"n"}`},
			[]string{``, `null`, `{}`, `{"next":"n"}`, `{"data":""}`, `{"data":false}`},
		},
		"page inside": {
			func(body string) error {
				return result[struct {
					Value thingPage `json:"response"`
				}](t, list, body)
			},
			[]string{`{"response":{"data":[]}}`, `{"response":{"data":[{}]}}`},
			[]string{``, `{}`, `{"response":null}`, `{"response":[]}`, `{"response":{}}`, `{"response":{"next":"n"}}`, `{"response":{"data":null}}`, `{"data":[]}`},
		},
		"list": {
			func(body string) error { return result[[]thing](t, read, body) },
			[]string{`[]`, `[{}]`, `[null,{"Name":"a"}]`, `[[{}]]`, `[{"Count":0}]`, `{"Name":"a"}`},
			[]string{``, `null`, `{}`, `false`, `""`, `{"error":"x"}`, `[null]`, `[null,null]`, `[false]`, `[0]`, `["x"]`, `[[]]`, `[[[[1]]]]`},
		},
		"list inside": {
			func(body string) error {
				return result[struct {
					Value []thing `json:"response"`
				}](t, read, body)
			},
			[]string{`{"response":[]}`, `{"response":{"Name":"a"}}`, `{"response":[{"Name":""}]}`},
			[]string{``, `{}`, `[]`, `{"response":null}`, `{"response":{"error":"x"}}`, `{"response":[null]}`, `{"response":["x"]}`},
		},
		"numbers": {
			func(body string) error { return result[[]int64](t, read, body) },
			[]string{`[]`, `[0]`, `["0"]`, `[7,null]`},
			[]string{`[null]`, `[false]`, `[""]`, `[{}]`, `[[]]`},
		},
		"texts": {
			func(body string) error { return result[[]string](t, read, body) },
			[]string{`[]`, `[""]`, `["a"]`},
			[]string{`[null]`, `[[]]`},
		},
		"number inside": {
			func(body string) error {
				return result[struct {
					Value int64 `json:"response"`
				}](t, read, body)
			},
			[]string{`{"response":7}`, `{"response":0}`, `{"response":"0"}`, `{"response":0.0}`},
			[]string{``, `{}`, `7`, `{"response":null}`, `{"response":""}`, `{"response":[]}`, `{"response":false}`, `{"response":"many"}`},
		},
		"text inside": {
			func(body string) error {
				return result[struct {
					Value string `json:"response"`
				}](t, read, body)
			},
			[]string{`{"response":"a"}`, `{"response":""}`, `{"response":7}`},
			[]string{``, `{}`, `{"response":null}`, `{"response":[]}`, `{"response":{}}`},
		},
		"boolean inside": {
			func(body string) error {
				return result[struct {
					Value bool `json:"response"`
				}](t, read, body)
			},
			[]string{`{"response":true}`, `{"response":false}`, `{"response":0}`, `{"response":"false"}`},
			[]string{``, `{}`, `{"response":null}`, `{"response":""}`, `{"response":[]}`},
		},
		"map": {
			func(body string) error { return result[map[string]any](t, read, body) },
			[]string{`{"a":null}`},
			[]string{``, `null`, `[]`, `{}`, `""`},
		},
		"object, or nothing": {
			func(body string) error { return result[thing](t, maybe, body) },
			[]string{``, `{}`, `{"id":0}`, `{"id":"0","list":[]}`, `{"Name":"a"}`},
			[]string{`null`, `[]`, `""`, `false`, `{"error":"x"}`},
		},
		"list, or nothing": {
			func(body string) error { return result[[]thing](t, maybe, body) },
			[]string{``, `[]`},
			[]string{`null`, `""`, `false`, `{}`, `{"error":"x"}`},
		},
		"list inside, or nothing": {
			func(body string) error {
				return result[struct {
					Value []thing `json:"response"`
				}](t, maybe, body)
			},
			[]string{``, `{}`, `{"id":0}`, `{"response":null}`, `{"response":[]}`},
			[]string{`null`, `""`, `false`, `[]`, `{"error":"x"}`},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, body := range test.good {
				if err := test.call(body); err != nil {
					t.Errorf("%s: %v", body, err)
				}
			}
			for _, body := range test.bad {
				if err := test.call(body); !errors.Is(err, engagement.ErrInvalidResponse) {
					t.Errorf("%s: error %v, want ErrInvalidResponse", body, err)
				}
			}
		})
	}
}

func TestTextsAreAResult(t *testing.T) {
	t.Parallel()
	for _, body := range []string{``, `null`, `false`, `""`, `{}`, `[]`, "\xef\xbb\xbf"} {
		r := rest.NewRequest(&opList)
		if text, err := rest.CallText(t.Context(), newClient(t, script(answer(200, body))), &r, nil); !errors.Is(err, engagement.ErrInvalidResponse) {
			t.Errorf("%s: text %q, error %v, want ErrInvalidResponse", body, text, err)
		}
	}
}

// Do calls what no spec describes, so any answer is one.
func TestAnyAnswerIsAResultOfDo(t *testing.T) {
	t.Parallel()
	for _, body := range []string{``, `null`, `{}`, `[]`} {
		var out thing
		if err := rest.Do(t.Context(), newClient(t, script(answer(200, body))), "GET", "/new", nil, &out, nil); err != nil {
			t.Errorf("%s: %v", body, err)
		}
	}
}
