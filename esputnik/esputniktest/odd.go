package esputniktest

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/engagement-go/engagement/internal/fake"
)

// OddShapes makes the server answer in unusual forms that the service has been seen to use, in the operations where it
// uses them: a list of one as the bare element, an empty list left out, numbers and booleans in quotes, IDs of 0
// without a meaning, numbers as IDs that are text, an empty body if nothing was found or nothing failed, importId for
// asyncSessionId, a wrong TotalCount, and unknown fields. The results of a client do not change.
func (s *Server) OddShapes(on bool) { s.model.odd.Store(on) }

// collapsing has the operations whose answers are in the older of the two JSON forms of the service: every list of one
// is the bare element, and every number and boolean is in quotes.
var collapsing = map[string]bool{
	"bulkUpsertContacts": true, "addOrders": true, "getContactEmails": true, "getAddressBooks": true, "addContact": true,
	"getContactIdByToken": true, "smartSend": true, "sendEmail": true, "sendSms": true, "sendViber": true, "getMessageStatus": true,
	"importContactsFromFile": true,
}

// zeroID has the operations whose answer has an id without a meaning.
var zeroID = map[string]bool{
	"bulkUpsertContacts": true, "addOrders": true, "smartSend": true, "sendEmail": true, "sendSms": true, "sendViber": true,
	"getMessageStatus": true,
}

// collapsingMember has the operations in which only one list is affected, and the name of that list in the answer or in
// each row.
var collapsingMember = map[string]string{
	"getImportStatus": "mapping", "searchWorkflows": "tags",
	"generatePastEventsV1": "results", "generatePastEventsV2": "results", "generatePastEventsV3": "results",
}

// rewrite changes an answer to the form of the service.
func (m *model) rewrite(r *fake.Request, a *fake.Answer) {
	if a.Header == nil {
		a.Header = http.Header{}
	}
	a.Header.Set("Set-Cookie", "JSESSIONID=0; Path=/; HttpOnly") // in every answer, without a meaning
	encoded, ok := a.Body.([]byte)
	if !m.odd.Load() || !ok {
		return
	}
	decoder := json.NewDecoder(bytes.NewReader(encoded))
	decoder.UseNumber()
	var body any
	if decoder.Decode(&body) != nil || decoder.More() {
		return // a sentence
	}
	body = odd(r.Operation.ID, body)
	if object, ok := body.(map[string]any); ok {
		object["addedLater"] = true
	}
	a.Body, _ = json.Marshal(body)
}

func odd(operation string, body any) any {
	rows, isList := body.([]any)
	if !isList {
		rows = []any{body}
	}
	for _, row := range rows {
		row, ok := row.(map[string]any)
		if !ok {
			continue
		}
		if name := collapsingMember[operation]; name != "" {
			if list, ok := row[name].([]any); ok {
				setCollapsed(row, name, list)
			}
		}
		if zeroID[operation] {
			row["id"] = 0
			results, _ := row["results"].([]any)
			for _, result := range results {
				result.(map[string]any)["id"] = 0
			}
		}
		switch operation {
		case "listBroadcasts", "getBroadcast", "createBroadcast":
			for _, name := range []string{"broadcastId", "messageId", "groupId"} {
				if id, ok := row[name].(string); ok {
					row[name] = json.Number(id)
				}
			}
		case "getBalance": // its lists have been seen as lists
			for name, v := range row {
				if _, isObject := v.(map[string]any); !isObject {
					row[name] = collapse(v)
				}
			}
		}
	}
	switch {
	case collapsing[operation], strings.HasPrefix(operation, "add") && strings.HasSuffix(operation, "Message"):
		return collapse(body)
	case operation == "getContactSubscriptions" && len(rows) == 1:
		return rows[0]
	}
	return body
}

// collapse changes a value to the older JSON form.
func collapse(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for name, member := range v {
			if list, ok := member.([]any); ok {
				for i := range list {
					list[i] = collapse(list[i])
				}
				setCollapsed(v, name, list)
				continue
			}
			v[name] = collapse(member)
		}
	case json.Number:
		return v.String()
	case int:
		return "0"
	case bool:
		if v {
			return "true"
		}
		return "false"
	}
	return v
}

func setCollapsed(object map[string]any, name string, list []any) {
	switch len(list) {
	case 0:
		delete(object, name)
	case 1:
		object[name] = list[0]
	default:
		object[name] = list
	}
}
