package customeriotest

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"net/http"
	"path"
	"strconv"
	"time"

	"github.com/engagement-go/engagement/internal/fake"
)

// readCSV reads a file with a header into one map per row.
func readCSV(data []byte) ([]map[string]string, error) {
	lines, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil || len(lines) == 0 {
		return nil, fmt.Errorf("the file is not a CSV file with a header")
	}
	rows := make([]map[string]string, len(lines)-1)
	for i, line := range lines[1:] {
		rows[i] = map[string]string{}
		for column, name := range lines[0] {
			rows[i][name] = line[column]
		}
	}
	return rows, nil
}

// HostFile adds a file for imports, collections and triggers, and returns its URL on the second host. The server fetches
// files from no other host.
func (s *Server) HostFile(name string, content []byte) (url string) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	name = path.Join("/files", name)
	s.model.files[name] = bytes.Clone(content)
	return s.engine.SideURL() + name
}

// serveFile is the second host. It requires a valid signature, and rejects credentials as storage services do.
func (m *model) serveFile(r *fake.Request) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	denied := func(status int, code string) fake.Answer {
		return fake.Answer{Status: status, Header: http.Header{"Content-Type": {"application/xml"}}, Body: "<Error><Code>" + code + "</Code></Error>"}
	}
	if r.Header.Get("Authorization") != "" {
		return denied(http.StatusBadRequest, "InvalidArgument")
	}
	content, ok := m.files[r.URL.Path]
	if job := m.exports.get(exportNumber(r.URL.Path)); job != nil {
		q := r.URL.Query()
		expires, _ := strconv.ParseInt(q.Get("expires"), 10, 64)
		if !hmac.Equal([]byte(q.Get("signature")), []byte(sign(r.URL.Path, expires))) || time.Now().Unix() >= expires {
			return denied(http.StatusForbidden, "AccessDenied")
		}
		content, ok = job.content, true
	}
	if !ok || r.Method != http.MethodGet {
		return denied(http.StatusNotFound, "NoSuchKey")
	}
	contentType := "application/octet-stream"
	if path.Ext(r.URL.Path) == ".csv" {
		contentType = "text/csv"
	}
	return fake.Answer{Status: http.StatusOK, Header: http.Header{"Content-Type": {contentType}}, Body: content}
}

// exportNumber returns the 4 of /exports/4.csv.
func exportNumber(name string) string {
	dir, file := path.Split(name)
	if dir != "/exports/" {
		return ""
	}
	return file[:len(file)-len(path.Ext(file))]
}

func sign(name string, expires int64) string {
	mac := hmac.New(sha256.New, []byte(AppKey))
	fmt.Fprintf(mac, "%s %d", name, expires)
	return hex.EncodeToString(mac.Sum(nil))
}
