package spec_test

import (
	"testing"

	"github.com/engagement-go/engagement/internal/spec"
	"github.com/engagement-go/engagement/openapi"
)

func BenchmarkRead(b *testing.B) {
	for _, api := range openapi.APIs() {
		b.Run(api, func(b *testing.B) {
			files, err := openapi.Files(api)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if _, err := spec.Read(files); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
