package engagor

import (
	"encoding/json"
	"strings"
	"testing"
)

const mentionJSON = `{"id":"51234567890123456","unique_id":"70001_51234567890123456","message":{"language":"en","sentiment":"neutral"},"source":{"category":"social","type":"SearchProviderTwitter","service":"twitter","id":"1600000000000000001","domain":"twitter.com","in_reply_to_message_id":"1600000000000000000"},"topic":{"id":70001,"name":"Example topic"},"project":{"id":5001,"name":"Example project"},"status":"new","permalink":"https://app.engagor.com/messages/2001/permalink/70001/51234567890123456/","handled_by":null,"actions":[],"action_links":[{"key":"reply","type":"web","name":"Reply","title":"Reply to this tweet","link":"https://app.engagor.com/inbox/2001/publish/twitter/reply/70001/51234567890123456"},{"key":"reply","type":"api","link":"https://api.engagor.com/2001/publisher/add/?type=reply&topic_id=70001&mention_id=51234567890123456","http_method":"POST"}],"date":{"added":1670000000},"tags":["EN"],"timestamps":{"handle_time":0},"author":{"id":"1234567890","managed":false},"original_author":{"id":"1234567891"},"assignment":{"user_ids":[],"team_ids":[],"comments":""},"assignees":[]}`

func BenchmarkDecodeMentions(b *testing.B) {
	type plainMention Mention
	page := []byte("[" + strings.Repeat(mentionJSON+",", 99) + mentionJSON + "]")
	numbers := []byte(strings.ReplaceAll(string(page), `"id":"1234567890"`, `"id":1234567890`))
	run := func(data []byte, f func() any) func(b *testing.B) {
		return func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if err := json.Unmarshal(data, f()); err != nil {
					b.Fatal(err)
				}
			}
		}
	}
	b.Run("plain", run(page, func() any { return new([]plainMention) }))
	b.Run("open", run(page, func() any { return new([]Mention) }))
	b.Run("open, number ids", run(numbers, func() any { return new([]Mention) }))
	b.Run("map", run(page, func() any { return new([]map[string]any) }))
}
