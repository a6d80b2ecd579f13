package pipelines_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio/pipelines"
)

func TestCallsAreSavedAndReadBack(t *testing.T) {
	t.Parallel()
	for _, form := range forms {
		saved, err := pipelines.MarshalCall(form.call)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(form.json, string(saved)); diff != "" {
			t.Errorf("saved (-want +got):\n%s", diff)
		}
		read, err := pipelines.UnmarshalCall(saved)
		if err != nil {
			t.Errorf("%s: %v", saved, err)
			continue
		}
		if want, got := fmt.Sprintf("%T", form.call), fmt.Sprintf("%T", read); got != want {
			t.Errorf("a %s became a %s", want, got)
		}
		clear(saved) // what was read must not share it
		again, err := pipelines.MarshalCall(read)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(form.json, string(again)); diff != "" {
			t.Errorf("saved again (-want +got):\n%s", diff)
		}
	}
}

func TestCallsAreSavedWithIDs(t *testing.T) {
	t.Parallel()
	saved, err := pipelines.MarshalCall(pipelines.WithTag(pipelines.Page{Who: ada}, 7))
	if err != nil {
		t.Fatal(err)
	}
	read, err := pipelines.UnmarshalCall(saved)
	if err != nil {
		t.Fatal(err)
	}
	if page := read.(pipelines.Page); len(page.MessageID) != 26 || page.Timestamp.IsZero() {
		t.Errorf("read %+v", page)
	}
}

// TestOtherFormsAreRead reads calls as other clients write them.
func TestOtherFormsAreRead(t *testing.T) {
	t.Parallel()
	for _, data := range []string{
		` {"sentAt":"2026-01-01T00:00:00Z","userId":"42","type":"page","context":null,"integrations":null}`,
		`{"type":"page","userId":"42","timestamp":"2026-01-01T01:00:00+01:00","context":{"ip":"","app":{},"page":{"keywords":[]},"x":null}}`,
	} {
		if call, err := pipelines.UnmarshalCall([]byte(data)); err != nil || call.(pipelines.Page).Who != ada {
			t.Errorf("%s: %v, %v", data, call, err)
		}
	}
}

func TestWhatIsNoCallIsRefused(t *testing.T) {
	t.Parallel()
	for data, want := range map[string]string{
		``:                              "data must be a JSON object",
		`{`:                             "data must be a JSON object",
		`null`:                          "data must be a JSON object",
		`[]`:                            "data must be a JSON object",
		`{}`:                            "type must be that of a call",
		`{"type":1}`:                    "type must be a text",
		`{"type":"fly"}`:                "type must be that of a call",
		`{"type":"batch"}`:              "type must be that of a call",
		`{"type":"page"}`:               "Who must not be empty",
		`{"type":"page","type":"page"}`: "data.type must not be given twice",
		`{"type":"page","userId":7}`:    "userId must be a text",
		`{"type":"page","userId":"42","plan":"pro"}`:                             "data.plan does not belong to a call of this kind",
		`{"type":"page","userId":"42","ada@b.c":"pro"}`:                          "data.* does not belong to a call of this kind",
		`{"type":"page","userId":"42","event":"x"}`:                              "data.event does not belong to a call of this kind",
		`{"type":"page","userId":"42","timestamp":"now"}`:                        "timestamp must be a time in the form of RFC 3339",
		`{"type":"page","userId":"42","timestamp":1767225600}`:                   "timestamp must be a text",
		`{"type":"page","userId":"42","properties":[]}`:                          "Properties must be a map or a struct",
		`{"type":"page","userId":"42","integrations":{"X":1}}`:                   "integrations must have true and false by name",
		`{"type":"page","userId":"42","context":[1]}`:                            "context must",
		`{"type":"page","userId":"42","context":{"ip":5}}`:                       "context must have the members of Context in their types",
		`{"type":"page","userId":"42","context":{"app":{"color":"red"}}}`:        "context must have the members of Context in their types",
		`{"type":"track","userId":"42"}`:                                         "Event must not be empty",
		`{"type":"track","userId":"42","groupId":"acme","event":"x"}`:            "Who must not be a group and a person",
		`{"type":"track","userId":"42","event":"Device Deleted"}`:                "Context.Device.Token must not be empty",
		`{"type":"group","userId":"42"}`:                                         "GroupID must not be empty",
		`{"type":"alias","userId":"42"}`:                                         "PreviousID must not be empty",
		`{"type":"alias","userId":"42","previousId":"v","anonymousId":"v"}`:      "data.anonymousId does not belong to a call of this kind",
		`{"type":"identify","userId":"42","traits":null}`:                        "Traits must be a map or a struct",
		`{"type":"identify","userId":"42","traits":{"a":1},"batch":[{"a":"b"}]}`: "data.batch does not belong to a call of this kind",
	} {
		call, err := pipelines.UnmarshalCall([]byte(data))
		if call != nil || !errors.Is(err, pipelines.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "pipelines: UnmarshalCall: "+want) {
			t.Errorf("%s: %v, %v, want %s", data, call, err, want)
		}
	}
	if _, err := pipelines.MarshalCall(nil); !errors.Is(err, pipelines.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "pipelines: MarshalCall: ") {
		t.Errorf("nil: %v", err)
	}
}

// FuzzUnmarshalCall reads anything, and checks that what was read is saved as it was.
func FuzzUnmarshalCall(f *testing.F) {
	for _, form := range forms {
		f.Add([]byte(form.json))
	}
	f.Add([]byte(` {"sentAt":"2026-01-01T00:00:00Z","userId":"42","type":"page","context":{"app":{}},"integrations":null}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		call, err := pipelines.UnmarshalCall(data)
		if err != nil {
			if !errors.Is(err, pipelines.ErrInvalidArgument) {
				t.Errorf("error %v", err)
			}
			return
		}
		saved, err := pipelines.MarshalCall(call)
		if err != nil {
			t.Fatal(err)
		}
		read, err := pipelines.UnmarshalCall(saved)
		if err != nil {
			t.Fatalf("%s became %s: %v", data, saved, err)
		}
		again, err := pipelines.MarshalCall(read)
		if err != nil || string(again) != string(saved) {
			t.Errorf("%s became %s, %v", saved, again, err)
		}
		var want, got map[string]any
		if json.Unmarshal(data, &want) == nil && json.Unmarshal(saved, &got) == nil {
			for _, name := range []string{"traits", "properties", "integrations"} {
				if m, ok := want[name].(map[string]any); ok && len(m) > 0 {
					if diff := cmp.Diff(m, got[name]); diff != "" {
						t.Errorf("%s (-want +got):\n%s", name, diff)
					}
				}
			}
		}
	})
}
