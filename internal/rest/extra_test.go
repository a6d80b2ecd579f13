package rest

import (
	"encoding/json"
	"strings"
	"testing"
)

type openItem struct {
	ID     string                     `json:"id"`
	Name   string                     `json:"name"`
	Tags   []string                   `json:"tags"`
	Count  int64                      `json:"count"`
	Author struct{ ID, Name string }  `json:"author"`
	Extra  map[string]json.RawMessage `json:"-"`
}

func (v *openItem) UnmarshalJSON(data []byte) error {
	type plain openItem
	extra, err := UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

func BenchmarkExtra(b *testing.B) {
	type closedItem openItem
	item := `{"id":"51234567890123456","name":"Jane Doe","tags":["a","b"],"count":12,"author":{"id":"1234","name":"x"}}`
	page := []byte("[" + strings.Repeat(item+",", 99) + item + "]")
	extra := []byte(strings.ReplaceAll(string(page), `"count":12`, `"count":12,"more":{"a":[1,2,3]},"other":"text"`))
	run := func(b *testing.B, data []byte, f func() any) {
		b.ReportAllocs()
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			if err := json.Unmarshal(data, f()); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.Run("plain", func(b *testing.B) { run(b, page, func() any { return new([]closedItem) }) })
	b.Run("open", func(b *testing.B) { run(b, page, func() any { return new([]openItem) }) })
	b.Run("open-extra", func(b *testing.B) { run(b, extra, func() any { return new([]openItem) }) })
	b.Run("map", func(b *testing.B) { run(b, page, func() any { return new([]map[string]any) }) })
}
