package ingest

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/nats-io/nats.go/jetstream"

	"github.com/engagement-go/engagement"
)

// Config describes a queue. Fields that are zero keep what the queue has; for a new queue they mean the defaults below.
type Config struct {
	// Name distinguishes queues on the same servers: letters, digits, hyphens and underscores. Empty means "engagement".
	Name string
	// API names the form of the operations, such as "customerio-track". A queue that was made for another one is refused.
	API string
	// Partitions is the number of streams, from 1 to 256; the default is 16. Each has one worker and one request at a time.
	// It cannot be changed later.
	Partitions int
	// Replicas is the number of servers that store each record, from 1 to 5; the default is 1. One does not survive the
	// loss of its disk.
	Replicas int
	// MaxBytes bounds what is stored and not yet delivered, shared equally by the partitions; the default is 4 GiB. A
	// full queue makes Put wait.
	MaxBytes int64
	// MaxDeadBytes bounds the dead letters; the default is 1 GiB. Delivery waits while they are full.
	MaxDeadBytes int64
	// Lease is how long the partitions and records of a worker that was cut off or killed stay reserved for it; at least 2
	// seconds, the default is 30.
	Lease time.Duration
}

const (
	defaultName         = "engagement"
	defaultPartitions   = 16
	maxPartitions       = 256
	defaultMaxBytes     = 4 << 30
	defaultMaxDeadBytes = 1 << 30
	defaultLease        = 30 * time.Second
	minLease            = 2 * time.Second

	// held is the number of records that a worker may hold per partition. With records of 64 KiB it bounds memory at 2 MiB
	// per partition.
	held = 32
	// duplicates is how long JetStream recognises a record that a Writer stored and sends again.
	duplicates = 2 * time.Minute

	consumerName = "deliver"
	workersGroup = "workers"

	metaAPI        = "engagement-api"
	metaPartitions = "engagement-partitions"
	metaLease      = "engagement-lease"
)

// Queue is the storage between writers and workers: a JetStream stream per partition, one for dead letters and one for the
// presence of workers, and a key-value bucket. It is safe for concurrent use.
type Queue struct {
	js       jetstream.JetStream
	cfg      Config
	streams  []jetstream.Stream
	dead     jetstream.Stream
	workers  jetstream.Stream   // a message per worker that is there
	progress jetstream.KeyValue // how far each partition is delivered
}

var nameForm = regexp.MustCompile(`^[A-Za-z0-9_-]{1,64}$`)

// Open makes the queue that cfg describes, or opens it if it exists. The servers need JetStream and NATS 2.11 or later.
//
// What Put promises depends on the servers: they must write to disk before they acknowledge (sync_interval: always), as
// package embedded does. Open cannot see that.
func Open(ctx context.Context, js jetstream.JetStream, cfg Config) (*Queue, error) {
	if cfg.Name == "" {
		cfg.Name = defaultName
	}
	switch {
	case js == nil:
		return nil, invalid("Open", "js must not be nil")
	case !nameForm.MatchString(cfg.Name):
		return nil, invalid("Open", "Config.Name takes 1 to 64 letters, digits, hyphens and underscores")
	case cfg.Partitions < 0 || cfg.Partitions > maxPartitions:
		return nil, invalid("Open", "Config.Partitions must be from 1 to %d", maxPartitions)
	case cfg.Replicas < 0 || cfg.Replicas > 5:
		return nil, invalid("Open", "Config.Replicas must be from 1 to 5")
	case cfg.MaxBytes < 0 || cfg.MaxDeadBytes < 0:
		return nil, invalid("Open", "Config.MaxBytes and MaxDeadBytes must not be negative")
	case cfg.Lease != 0 && cfg.Lease < minLease:
		return nil, invalid("Open", "Config.Lease must be at least %v", minLease)
	}
	if limit := js.Conn().MaxPayload(); limit < 2*maxRecordBytes {
		return nil, invalid("Open", "max_payload of the server is %d, it must be at least %d", limit, 2*maxRecordBytes)
	}
	q := &Queue{js: js, cfg: cfg}
	if err := q.adopt(ctx); err != nil {
		return nil, fmt.Errorf("ingest: Open: %w", err)
	}
	if err := q.create(ctx); err != nil {
		return nil, fmt.Errorf("ingest: Open: %w", err)
	}
	return q, nil
}

// adopt fills the fields of the configuration that were left out, and refuses what cannot be changed.
func (q *Queue) adopt(ctx context.Context) error {
	c := &q.cfg
	stream, err := q.js.Stream(ctx, q.streamName(0))
	switch {
	case errors.Is(err, jetstream.ErrStreamNotFound):
		return q.fill()
	case err != nil:
		return err
	}
	old := stream.CachedInfo().Config
	partitions, err := strconv.Atoi(old.Metadata[metaPartitions])
	if err != nil {
		return fmt.Errorf("stream %s does not belong to a queue: %w", old.Name, engagement.ErrInvalidArgument)
	}
	if c.Partitions == 0 {
		c.Partitions = partitions
	}
	if c.API == "" {
		c.API = old.Metadata[metaAPI]
	}
	if c.Partitions != partitions || c.API != old.Metadata[metaAPI] {
		return fmt.Errorf("queue %s has %d partitions of %q, Config asks for %d of %q: %w", c.Name, partitions,
			old.Metadata[metaAPI], c.Partitions, c.API, engagement.ErrInvalidArgument)
	}
	if c.Replicas == 0 {
		c.Replicas = old.Replicas
	}
	if c.MaxBytes == 0 {
		c.MaxBytes = old.MaxBytes * int64(partitions)
	}
	if c.Lease == 0 {
		c.Lease, _ = time.ParseDuration(old.Metadata[metaLease])
	}
	if dead, err := q.js.Stream(ctx, q.deadName()); err == nil && c.MaxDeadBytes == 0 {
		c.MaxDeadBytes = dead.CachedInfo().Config.MaxBytes
	}
	return q.fill()
}

func (q *Queue) fill() error {
	c := &q.cfg
	if c.API == "" {
		return fmt.Errorf("queue %s does not exist; to make it, Config.API is required: %w", c.Name, engagement.ErrInvalidArgument)
	}
	if c.Partitions == 0 {
		c.Partitions = defaultPartitions
	}
	if c.Replicas == 0 {
		c.Replicas = 1
	}
	if c.MaxBytes == 0 {
		c.MaxBytes = defaultMaxBytes
	}
	if c.MaxDeadBytes == 0 {
		c.MaxDeadBytes = defaultMaxDeadBytes
	}
	if c.Lease == 0 {
		c.Lease = defaultLease
	}
	if per := c.MaxBytes / int64(c.Partitions); per < 4*maxRecordBytes {
		return fmt.Errorf("Config.MaxBytes is %d per partition, it must be at least %d: %w", per, 4*maxRecordBytes, engagement.ErrInvalidArgument)
	}
	return nil
}

// create makes what is missing, and changes what may change. In most cases that is nothing, so that a process starts
// without writing.
func (q *Queue) create(ctx context.Context) error {
	c := &q.cfg
	metadata := map[string]string{metaAPI: c.API, metaPartitions: strconv.Itoa(c.Partitions), metaLease: c.Lease.String()}
	for i := range c.Partitions {
		stream, err := q.stream(ctx, jetstream.StreamConfig{
			Name:        q.streamName(i),
			Description: "operations that are stored and not yet delivered",
			Subjects:    []string{q.subject(i) + ".*"},
			Retention:   jetstream.WorkQueuePolicy,
			Storage:     jetstream.FileStorage,
			Discard:     jetstream.DiscardNew,
			MaxBytes:    c.MaxBytes / int64(c.Partitions),
			Replicas:    c.Replicas,
			Duplicates:  duplicates,
			Metadata:    metadata,
		})
		if err != nil {
			return err
		}
		if err := q.consumer(ctx, stream); err != nil {
			return fmt.Errorf("consumer of stream %s: %w", q.streamName(i), err)
		}
		q.streams = append(q.streams, stream)
	}
	var err error
	q.dead, err = q.stream(ctx, jetstream.StreamConfig{
		Name:        q.deadName(),
		Description: "operations that were not delivered, with the reason",
		Subjects:    []string{c.Name + ".dead.*"},
		Storage:     jetstream.FileStorage,
		Discard:     jetstream.DiscardNew,
		MaxBytes:    c.MaxDeadBytes,
		Replicas:    c.Replicas,
		Duplicates:  duplicates,
	})
	if err != nil {
		return err
	}
	q.workers, err = q.stream(ctx, jetstream.StreamConfig{
		Name:              c.Name + "-workers",
		Description:       "the workers that are there",
		Subjects:          []string{q.workerSubject("*")},
		Storage:           jetstream.FileStorage,
		MaxMsgsPerSubject: 1,
		MaxAge:            3 * presence(c.Lease),
		Duplicates:        presence(c.Lease),
		MaxBytes:          -1,
		Replicas:          c.Replicas,
	})
	if err != nil {
		return err
	}
	if q.progress, err = q.bucket(ctx, "progress", jetstream.FileStorage); err != nil {
		return fmt.Errorf("bucket of progress: %w", err)
	}
	return nil
}

func (q *Queue) stream(ctx context.Context, cfg jetstream.StreamConfig) (jetstream.Stream, error) {
	stream, err := q.js.Stream(ctx, cfg.Name)
	if err == nil {
		old := stream.CachedInfo().Config
		same := old.MaxBytes == cfg.MaxBytes && old.Replicas == cfg.Replicas && old.MaxAge == cfg.MaxAge && old.Duplicates == cfg.Duplicates
		for key, value := range cfg.Metadata {
			same = same && old.Metadata[key] == value
		}
		if same {
			return stream, nil
		}
	}
	if err == nil || errors.Is(err, jetstream.ErrStreamNotFound) {
		stream, err = q.js.CreateOrUpdateStream(ctx, cfg)
	}
	if err != nil {
		return nil, fmt.Errorf("stream %s: %w", cfg.Name, err)
	}
	return stream, nil
}

func (q *Queue) consumer(ctx context.Context, stream jetstream.Stream) error {
	consumer, err := stream.Consumer(ctx, consumerName)
	if err == nil {
		old := consumer.CachedInfo().Config
		if old.AckWait == q.cfg.Lease && old.PinnedTTL == q.cfg.Lease && old.MaxAckPending == held {
			return nil
		}
	}
	if err == nil || errors.Is(err, jetstream.ErrConsumerNotFound) {
		_, err = stream.CreateOrUpdateConsumer(ctx, jetstream.ConsumerConfig{
			Durable:        consumerName,
			AckPolicy:      jetstream.AckExplicitPolicy,
			AckWait:        q.cfg.Lease,
			MaxAckPending:  held,
			MaxDeliver:     -1,
			PriorityPolicy: jetstream.PriorityPolicyPinned,
			PriorityGroups: []string{workersGroup},
			PinnedTTL:      q.cfg.Lease,
		})
	}
	return err
}

func (q *Queue) bucket(ctx context.Context, name string, storage jetstream.StorageType) (jetstream.KeyValue, error) {
	cfg := jetstream.KeyValueConfig{Bucket: q.cfg.Name + "-" + name, Storage: storage, Replicas: q.cfg.Replicas}
	kv, err := q.js.KeyValue(ctx, cfg.Bucket)
	if err == nil {
		status, err := kv.Status(ctx)
		if err != nil {
			return nil, err
		}
		if bucket, ok := status.(*jetstream.KeyValueBucketStatus); ok && bucket.StreamInfo().Config.Replicas == cfg.Replicas {
			return kv, nil
		}
	}
	if err == nil || errors.Is(err, jetstream.ErrBucketNotFound) {
		kv, err = q.js.CreateOrUpdateKeyValue(ctx, cfg)
	}
	return kv, err
}

// Config returns the configuration of the queue, with its defaults filled in.
func (q *Queue) Config() Config { return q.cfg }

func (q *Queue) streamName(partition int) string {
	return q.cfg.Name + "-ops-" + strconv.Itoa(partition)
}

func (q *Queue) deadName() string { return q.cfg.Name + "-dead" }

func (q *Queue) workerSubject(id string) string { return q.cfg.Name + ".workers." + id }

// presence is how often a worker says that it is there. After three times that, the others take over.
func presence(lease time.Duration) time.Duration { return min(lease/10, 3*time.Second) }

// subject is the subject of a partition; the number of operations of the record follows. So the servers can count the
// operations that are stored.
func (q *Queue) subject(partition int) string {
	return q.cfg.Name + ".ops." + strconv.Itoa(partition)
}

// partition returns where the operations of a key are stored. It must never change, because the order of what is
// stored depends on it.
func (q *Queue) partition(key string) int {
	h := fnv.New64a()
	_, _ = h.Write([]byte(key))
	sum := h.Sum64()
	return int((sum ^ sum>>32) % uint64(q.cfg.Partitions)) //nolint:gosec // one partition at least
}

// Backlog is what is stored and not yet delivered.
type Backlog struct {
	// Operations and Records count what waits or is being delivered.
	Operations, Records uint64
	// Bytes is what they take in storage.
	Bytes uint64
	// Oldest is when the oldest one was stored; zero if nothing waits.
	Oldest time.Time
	// Dead is the number of dead letters.
	Dead uint64
}

// Backlog asks the servers what is stored and not yet delivered.
func (q *Queue) Backlog(ctx context.Context) (Backlog, error) {
	var b Backlog
	for _, stream := range q.streams {
		info, err := stream.Info(ctx, jetstream.WithSubjectFilter(">"))
		if err != nil {
			return Backlog{}, fmt.Errorf("ingest: Backlog: %w", err)
		}
		for subject, records := range info.State.Subjects {
			n, _ := strconv.ParseUint(subject[strings.LastIndexByte(subject, '.')+1:], 10, 64)
			b.Operations += n * records
		}
		b.Records += info.State.Msgs
		b.Bytes += info.State.Bytes
		if info.State.Msgs > 0 && (b.Oldest.IsZero() || info.State.FirstTime.Before(b.Oldest)) {
			b.Oldest = info.State.FirstTime
		}
	}
	info, err := q.dead.Info(ctx)
	if err != nil {
		return Backlog{}, fmt.Errorf("ingest: Backlog: %w", err)
	}
	b.Dead = info.State.Msgs
	return b, nil
}

func invalid(function, format string, args ...any) error {
	return fmt.Errorf("ingest: %s: %s: %w", function, fmt.Sprintf(format, args...), engagement.ErrInvalidArgument)
}
