package main

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/getkin/kin-openapi/openapi3"
)

// sdk is the x-sdk of an operation. openapi/README.md explains the keys.
type sdk struct {
	Service    string `json:"-"` // the tag
	Method     string
	Repeatable *bool
	Read       bool
	Effect     string
	Example    map[string]any
	Empty      bool
	Quota      string
	Auth       string
	Params     string
	Args       []string
	Body       string
	Envelope   string
	Discard    bool
	Text       bool
	Validate   bool
	Manual     bool
	Page       *sdkPage
}

// sdkPage is its key page.
type sdkPage struct {
	Style    string
	Items    string
	Next     string
	NextFunc string
	More     string
	Param    string
	Seek     bool
	Size     string
	PageSize int64
	// EmptyEnds says that an empty page is the last.
	EmptyEnds bool
}

func readSDK(op *openapi3.Operation) (sdk, error) {
	var x sdk
	raw, err := json.Marshal(op.Extensions["x-sdk"])
	if err != nil {
		return x, err
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&x); err != nil {
		return x, fmt.Errorf("%s: x-sdk: %w", op.OperationID, err)
	}
	if x.Method == "" || len(op.Tags) != 1 {
		return x, fmt.Errorf("%s: x-sdk has no method, or the operation not one tag", op.OperationID)
	}
	x.Service = op.Tags[0]
	return x, nil
}
