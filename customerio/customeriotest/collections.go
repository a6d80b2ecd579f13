package customeriotest

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

type collection struct {
	customerio.Collection
	rows []json.RawMessage
}

func (c *collection) wire() map[string]any {
	return map[string]any{
		"id": c.ID, "name": c.Name, "schema": c.Schema, "rows": c.Rows, "bytes": c.Bytes,
		"created_at": unix(c.CreatedAt), "updated_at": unix(c.UpdatedAt),
	}
}

// fill replaces the rows, within the limits of the service.
func (c *collection) fill(rows []json.RawMessage) error {
	keys, total := map[string]bool{}, 2
	for i, row := range rows {
		if len(row) > customerio.MaxCollectionRowBytes {
			return fmt.Errorf("row %d is larger than 10 KB", i)
		}
		total += len(row) + min(i, 1)
		var members map[string]json.RawMessage
		if json.Unmarshal(row, &members) != nil {
			return fmt.Errorf("row %d is not a JSON object", i)
		}
		for key := range members {
			keys[key] = true
		}
	}
	if total > customerio.MaxCollectionBytes {
		return fmt.Errorf("the collection is larger than 10 MB")
	}
	c.rows, c.Rows, c.Bytes = rows, int64(len(rows)), int64(total)
	c.Schema = slices.AppendSeq([]string{}, maps.Keys(keys))
	slices.Sort(c.Schema)
	return nil
}

// rowsAt returns the rows of a file on the server.
func (m *model) rowsAt(r *fake.Request, url string) ([]json.RawMessage, error) {
	name, ok := r.SidePath(url)
	data, known := m.files[name]
	if !ok || !known {
		return nil, fmt.Errorf("url could not be fetched")
	}
	if path.Ext(name) == ".csv" {
		records, err := readCSV(data)
		if err != nil {
			return nil, err
		}
		rows := make([]json.RawMessage, len(records))
		for i, record := range records {
			rows[i], _ = json.Marshal(record)
		}
		return rows, nil
	}
	var rows customerio.CollectionRows
	if err := rows.UnmarshalJSON(data); err != nil {
		return nil, fmt.Errorf("url does not lead to JSON")
	}
	return rows, nil
}

// collectionBody reads the body that creates or updates a collection. rows is nil if the body has none.
func (m *model) collectionBody(r *fake.Request) (name string, rows []json.RawMessage, err error) {
	body, err := read[customerio.CollectionUpdate](r)
	switch {
	case err != nil:
		return "", nil, err
	case body.Data != nil && body.URL != "":
		return "", nil, fmt.Errorf("data and url exclude each other")
	case body.URL != "":
		rows, err = m.rowsAt(r, body.URL)
		return body.Name, rows, err
	}
	return body.Name, body.Data, nil
}

func (m *model) named(name string) *collection {
	for _, c := range m.collections.all() {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// createCollection rejects a name that is already used, because Liquid refers to it (inferred).
func (m *model) createCollection(r *fake.Request) fake.Answer {
	name, rows, err := m.collectionBody(r)
	c := &collection{Collection: customerio.Collection{Name: name, CreatedAt: now(), UpdatedAt: now()}}
	switch {
	case err != nil:
	case rows == nil:
		err = fmt.Errorf("data or url is required")
	case m.named(name) != nil:
		err = fmt.Errorf("a collection of that name exists")
	default:
		err = c.fill(rows)
	}
	if err != nil {
		return badRequest(r, err.Error())
	}
	c.ID = m.collections.add(0, c)
	return fake.OK(map[string]any{"collection": c.wire()})
}

func (m *model) withCollection(r *fake.Request, handle func(c *collection) fake.Answer) fake.Answer {
	c := m.collections.get(r.Path["collection_id"])
	if c == nil {
		return notFound(r)
	}
	return handle(c)
}

func (m *model) listCollections(*fake.Request) fake.Answer {
	return fake.OK(map[string]any{"collections": wires(m.collections.all(), (*collection).wire)})
}

func (m *model) getCollection(r *fake.Request) fake.Answer {
	return m.withCollection(r, func(c *collection) fake.Answer { return fake.OK(map[string]any{"collection": c.wire()}) })
}

func (m *model) updateCollection(r *fake.Request) fake.Answer {
	return m.withCollection(r, func(c *collection) fake.Answer {
		name, rows, err := m.collectionBody(r)
		if other := m.named(name); err == nil && other != nil && other != c {
			err = fmt.Errorf("a collection of that name exists")
		}
		if err == nil && rows != nil {
			err = c.fill(rows)
		}
		if err != nil {
			return badRequest(r, err.Error())
		}
		c.Name, c.UpdatedAt = cmp.Or(name, c.Name), now()
		return fake.OK(map[string]any{"collection": c.wire()})
	})
}

func (m *model) deleteCollection(r *fake.Request) fake.Answer {
	return m.withCollection(r, func(*collection) fake.Answer {
		m.collections.remove(r.Path["collection_id"])
		return empty
	})
}

func (m *model) collectionRows(r *fake.Request) fake.Answer {
	return m.withCollection(r, func(c *collection) fake.Answer { return fake.OK(c.rows) })
}

// replaceRows leaves updated_at as it is, as the service does.
func (m *model) replaceRows(r *fake.Request) fake.Answer {
	return m.withCollection(r, func(c *collection) fake.Answer {
		rows, err := read[customerio.CollectionRows](r)
		if err == nil {
			err = c.fill(rows)
		}
		if err != nil {
			return badRequest(r, err.Error())
		}
		return fake.OK(map[string]any{"collection": c.wire()})
	})
}
