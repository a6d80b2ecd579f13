package main

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

// sdk is what an operation says in x-sdk. openapi/README.md explains the keys.
type sdk struct {
	Service    string
	Method     string
	Repeatable *bool
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

// sdkPage is what it says about a list.
type sdkPage struct {
	Style      string
	Items      string
	Next       string
	NextFunc   string
	Param      string
	In         string
	LastKey    string
	Size       string
	PageSize   int64
	UntilEmpty bool
	Seek       bool
	Forbid     []string
	All, Pages string
}

func readSDK(op *codegen.OperationDefinition) (sdk, error) {
	var x sdk
	raw, err := json.Marshal(op.Spec.Extensions["x-sdk"])
	if err != nil {
		return x, err
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&x); err != nil {
		return x, fmt.Errorf("%s: x-sdk: %w", op.OperationId, err)
	}
	if x.Service == "" || x.Method == "" {
		return x, fmt.Errorf("%s: x-sdk has no service or no method", op.OperationId)
	}
	return x, nil
}
