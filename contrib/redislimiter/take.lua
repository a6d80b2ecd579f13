-- Books the next turn of a bucket. KEYS[1] holds when the next request would be due if all were evenly spaced. All times
-- are in microseconds, and written with %.0f: left to itself, Lua drops digits of large numbers.
-- Returns how long to wait, and 1 if the turn is booked, 0 if the wait would be longer than ARGV[3].
local interval, tolerance, patience = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call("TIME")
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local due = math.max(now, tonumber(redis.call("GET", KEYS[1]) or now))
local delay = math.max(0, due - tolerance - now)
if patience >= 0 and delay > patience then
	return {delay, 0}
end
due = due + interval
redis.call("SET", KEYS[1], string.format("%.0f", due), "PX", string.format("%.0f", math.ceil((due - now) / 1000)))
return {delay, 1}
