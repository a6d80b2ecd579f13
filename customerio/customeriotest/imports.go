package customeriotest

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

type importJob struct {
	customerio.Import
	looks  int
	data   []byte
	reason string
}

func (j *importJob) wire() map[string]any {
	return map[string]any{
		"id": j.ID, "created_at": unix(j.CreatedAt), "updated_at": unix(j.UpdatedAt), "name": j.Name, "description": j.Description,
		"rows_to_import": j.RowsToImport, "rows_imported": j.RowsImported, "state": j.State, "type": j.Type, "identifier": j.Identifier,
		"object_type_id": j.ObjectTypeID, "data_to_process": j.DataToProcess, "people_to_process": j.DataToProcess, "error": j.Error,
	}
}

// startImport queues an import. If the file is not on the server, the job fails later.
func (m *model) startImport(r *fake.Request) fake.Answer {
	body, err := read[struct{ Import customerio.ImportDraft }](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	d := body.Import
	switch {
	case d.Type != customerio.ImportTypeObject && d.Identifier == "":
		return badRequest(r, "import.identifier is required")
	case d.ObjectTypeID == "" && (d.Type == customerio.ImportTypeObject || d.Type == customerio.ImportTypeRelationship && r.Strict):
		return badRequest(r, "import.object_type_id is required") // not for relationships, says a document of 2026
	}
	j := &importJob{Import: customerio.Import{
		CreatedAt: now(), UpdatedAt: now(), Name: d.Name, Description: d.Description, State: customerio.ImportStatePreprocessing,
		Type: d.Type, Identifier: d.Identifier, DataToProcess: cmp.Or(d.DataToProcess, customerio.ImportScopeAll), ObjectTypeID: d.ObjectTypeID,
	}, looks: m.slow, reason: m.failReason}
	if name, ok := r.SidePath(d.DataFileURL); ok && m.files[name] != nil {
		j.data = m.files[name]
	} else {
		j.reason = cmp.Or(j.reason, "the file could not be fetched")
	}
	j.ID = m.imports.add(0, j)
	return fake.OK(map[string]any{"import": j.wire()})
}

func (m *model) getImport(r *fake.Request) fake.Answer {
	j := m.imports.get(r.Path["import_id"])
	if j == nil {
		return notFound(r)
	}
	m.advance(j)
	answer := j.wire()
	if j.ErrorExportID != 0 {
		answer["error_export_id"] = j.ErrorExportID
		answer["error_download_url"] = m.exports.get(strconv.FormatInt(j.ErrorExportID, 10)).link(r)
	}
	return fake.OK(map[string]any{"import": answer})
}

// advance brings a job to its next state, and to its end when no looks are left.
func (m *model) advance(j *importJob) {
	if j.State == customerio.ImportStateImported || j.State == customerio.ImportStateFailed {
		return
	}
	j.UpdatedAt = now()
	rows, err := readCSV(j.data)
	if err == nil {
		j.RowsToImport = int64(len(rows))
	}
	if j.looks--; j.looks >= 0 {
		states := []customerio.ImportState{
			customerio.ImportStatePreprocessing, customerio.ImportStatePreprocessed, customerio.ImportStateValidating,
			customerio.ImportStateValidated, customerio.ImportStateImporting,
		}
		if i := slices.Index(states, j.State); i+1 < len(states) {
			j.State = states[i+1]
		}
		return
	}
	if err != nil {
		j.reason = cmp.Or(j.reason, err.Error())
	}
	if j.reason != "" {
		j.State, j.Error = customerio.ImportStateFailed, j.reason
		return
	}
	j.State = customerio.ImportStateImported
	var bad [][]string
	for i, row := range rows {
		if problem := m.importRow(j, row); problem != "" {
			bad = append(bad, []string{strconv.Itoa(i + 1), problem})
		} else {
			j.RowsImported++
		}
	}
	if bad != nil {
		e := m.startExport(customerio.ExportTypeCustomers, []string{"row", "error"}, bad)
		e.looks, e.reason = 0, ""
		e.look()
		j.ErrorExportID = e.ID
	}
}

// importRow imports a row. Only people are kept; rows of events, objects and relationships are only counted.
func (m *model) importRow(j *importJob, row map[string]string) (problem string) {
	if j.Type == customerio.ImportTypeObject {
		return ""
	}
	id := row[string(j.Identifier)]
	if id == "" {
		return "the row has no " + string(j.Identifier)
	}
	if j.Type != customerio.ImportTypePeople {
		return ""
	}
	p := customerio.Person{Attributes: row}
	known := m.find(string(j.Identifier), id)
	if known != nil {
		p.Identifiers.CioID = known.Identifiers.CioID
	}
	if known != nil && j.DataToProcess == customerio.ImportScopeOnlyNew || known == nil && j.DataToProcess == customerio.ImportScopeOnlyExisting {
		return ""
	}
	m.upsert(p)
	return ""
}
