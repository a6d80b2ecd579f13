package engagortest

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/engagement-go/engagement/engagor"
)

// object is a JSON object.
type object map[string]json.RawMessage

func toObject(v any) object {
	o := object{}
	if err := json.Unmarshal(raw(v), &o); err != nil {
		panic(err) // v is a struct
	}
	return o
}

func raw(v any) json.RawMessage {
	encoded, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return encoded
}

// read decodes a field as far as possible.
func read[T any](o object, name string) T {
	var v T
	_ = json.Unmarshal(o[name], &v)
	return v
}

// setDefault sets fields that are missing.
func (o object) setDefault(members map[string]any) {
	for name, value := range members {
		if o[name] == nil {
			o[name] = raw(value)
		}
	}
}

// change replaces fields. A field with an editor gets the value that the editor returns; an error refuses the change.
func (o object) change(updates object, edit map[string]func(given json.RawMessage) (any, error)) error {
	changed := object{}
	for name, value := range updates {
		if name == "id" || name == "date" {
			return invalid("%s cannot be changed", name)
		}
		changed[name] = value
		if edit[name] != nil {
			edited, err := edit[name](value)
			if err != nil {
				return err
			}
			changed[name] = raw(edited)
		}
	}
	maps.Copy(o, changed)
	return nil
}

// editList applies an edit mode to a list. The modes have different names for different lists.
func editList[T any](have, given []T, mode string, same func(x, y T) bool) []T {
	has := func(list []T, v T) int { return slices.IndexFunc(list, func(x T) bool { return same(x, v) }) }
	result := []T{}
	switch mode {
	case "overwrite":
		have = nil
		fallthrough
	case "add":
		result = append(result, have...)
		for _, v := range given {
			if at := has(result, v); at >= 0 {
				result[at] = v
			} else {
				result = append(result, v)
			}
		}
	case "delete":
		for _, v := range have {
			if has(given, v) < 0 {
				result = append(result, v)
			}
		}
	}
	return result
}

// editTags is the editor of the tags of a row. The default mode is update, which replaces all tags.
func editTags(o object, mode engagor.TagsEditMode) func(json.RawMessage) (any, error) {
	return func(given json.RawMessage) (any, error) {
		var list []string
		_ = json.Unmarshal(given, &list)
		how := string(mode)
		if mode == "" || mode == engagor.TagsEditModeUpdate {
			how = "overwrite"
		}
		return editList(read[[]string](o, "tags"), list, how, func(x, y string) bool { return x == y }), nil
	}
}
