package lenient_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/engagement-go/engagement/internal/lenient"
)

// benchUser has the shape of a row of a list of people.
type benchUser struct {
	ID        string            `json:"id"`
	UID       string            `json:"uid"`
	FirstName string            `json:"first_name"`
	LastName  string            `json:"last_name"`
	Email     string            `json:"email"`
	Number    string            `json:"number"`
	Devices   []benchDevice     `json:"devices"`
	Lists     []benchList       `json:"lists"`
	Meta      map[string]any    `json:"meta"`
	Created   time.Time         `json:"created_at"`
	Count     int64             `json:"count"`
	Score     float64           `json:"score"`
	Active    bool              `json:"active"`
	Labels    map[string]string `json:"labels"`
}

type benchDevice struct {
	Token    string `json:"token"`
	Platform string `json:"platform"`
}

type benchList struct {
	ID         string `json:"id"`
	Subscribed bool   `json:"subscribed"`
}

type benchPage struct {
	Data []benchUser `json:"data"`
	Next string      `json:"next_cursor"`
}

func benchJSON(rows int, odd bool) []byte {
	row := func(i int) string {
		count, created, active := fmt.Sprint(i*37), `"2021-01-12T05:24:39.062Z"`, "true"
		if odd {
			count, created, active = `"`+count+`"`, `"2021-01-12 05:24:39"`, `"true"`
		}
		return fmt.Sprintf(`{"id":"5fc6477241fcec31a95%05d","uid":"u%d","first_name":"Ada","last_name":"Lovelace","email":"ada%d@example.com","number":"+15555550100",`+
			`"devices":[{"token":"ExponentPushToken[xyz]","platform":"android"}],"lists":[{"id":"62bbdd2e5bfea4dca4834045","subscribed":true},{"id":"62bbdd2e5bfea4dca4834046","subscribed":false}],`+
			`"meta":{"plan":"pro","age":34,"vip":true},"created_at":%s,"count":%s,"score":%d.25,"active":%s,"labels":{"a":"b"},"unknown":{"x":[1,2,3]}}`, i, i, i, created, count, i, active)
	}
	var b strings.Builder
	b.WriteString(`{"data":[`)
	for i := range rows {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(row(i))
	}
	b.WriteString(`],"next_cursor":"abc"}`)
	return []byte(b.String())
}

// Page compares pages of 100 rows, good and odd in every row, with encoding/json on the good page.
func BenchmarkPage(b *testing.B) {
	good, odd := benchJSON(100, false), benchJSON(100, true)
	b.Run("good/baseline", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var p benchPage
			if err := json.Unmarshal(good, &p); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("good/lenient", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var p benchPage
			if err := lenient.Decode(good, &p); err != nil || len(p.Data) != 100 {
				b.Fatal(err)
			}
		}
	})
	b.Run("odd/lenient", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var p benchPage
			if err := lenient.Decode(odd, &p); err != nil || len(p.Data) != 100 {
				b.Fatal(err)
			}
		}
	})
}

// Unknown compares 8 MiB of members that no field takes, beside an odd date, with encoding/json into a map.
func BenchmarkUnknown(b *testing.B) {
	var s strings.Builder
	s.WriteString(`{"created_at":"soon"`)
	for i := 0; s.Len() < 8<<20; i++ {
		fmt.Fprintf(&s, `,"member_%d":"value %d"`, i, i)
	}
	s.WriteByte('}')
	data := []byte(s.String())
	b.Run("baseline", func(b *testing.B) {
		for b.Loop() {
			var m map[string]any
			if err := json.Unmarshal(data, &m); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("lenient", func(b *testing.B) {
		for b.Loop() {
			var u benchUser
			if err := lenient.Decode(data, &u); err != nil {
				b.Fatal(err)
			}
		}
	})
}
