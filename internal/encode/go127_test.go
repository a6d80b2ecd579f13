//go:build go1.27

package encode_test

import (
	"encoding/json/jsontext"
	"testing"
	"time"
)

type toEncoder struct{ A int }

func (toEncoder) MarshalJSONTo(e *jsontext.Encoder) error {
	return e.WriteToken(jsontext.String("to"))
}

// From Go 1.27 on, encoding/json calls one more method and knows more options of tags.
func TestTypesOfLaterVersionsAreEncodedAsEncodingJSONDoes(t *testing.T) {
	t.Parallel()
	for _, v := range []any{
		toEncoder{},
		&toEncoder{},
		[]toEncoder{{}},
		generic[toEncoder]{To: &toEncoder{}},
		jsontext.Value(` {"a" : 1}`),
		struct {
			At time.Time `json:"at,format:unix"` //nolint:staticcheck // see above
		}{time.Unix(5, 0)},
		struct {
			In hidden         `json:",inline"`
			M  map[string]any `json:",unknown"`
		}{hidden{"x"}, map[string]any{"z": 1}},
	} {
		compare(t, v)
	}
}
