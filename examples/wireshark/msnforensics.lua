-- Shows what MsnForensics found in each frame as fields and columns of Wireshark and tshark.
--
-- Make the log:   Get-MsnEvent office.pcap | Export-MsnTimeline office.log -Format Zeek
-- In tshark:      tshark -r office.pcap -X lua_script:msnforensics.lua -X lua_script1:office.log \
--                     -Y msnforensics -T fields -e frame.number -e msnforensics.account -e msnforensics.message
-- In Wireshark:   copy this file into the folder for personal Lua plugins (Help, About, Folders), then name the log at
--                 Edit, Preferences, Protocols, MSNFORENSICS; add columns of the fields by "Apply as Column".
--
-- A log of several captures names each one; -X lua_script1:office.log -X lua_script1:office.pcap keeps the events whose
-- path ends so.

local arguments = { ... }

local msn = Proto("msnforensics", "MsnForensics")

local fields = {
    event = ProtoField.string("msnforensics.event", "Event"),
    time = ProtoField.string("msnforensics.time", "Meaning of the time"),
    account = ProtoField.string("msnforensics.account", "Account"),
    peer = ProtoField.string("msnforensics.peer", "Peer"),
    message = ProtoField.string("msnforensics.message", "Message"),
    session = ProtoField.string("msnforensics.session", "Session id"),
    record = ProtoField.string("msnforensics.record", "Record id"),
    anomaly = ProtoField.string("msnforensics.anomaly", "Anomaly"),
}

-- Columns of the log, by the field that shows them; the order is that of the packet's tree.
local columns = {
    { "event_type", fields.event }, { "timestamp_desc", fields.time }, { "account", fields.account },
    { "peers", fields.peer, true }, { "message", fields.message }, { "session_id", fields.session },
    { "record_id", fields.record }, { "anomalies", fields.anomaly, true },
}

msn.fields = fields
msn.prefs.log = Pref.string("Log", "", "A timeline of Export-MsnTimeline -Format Zeek")
msn.prefs.capture = Pref.string("Capture", "", "Keeps the events whose path ends so; empty for all")

-- Events by the number of the frame that brought them.
local events = {}

local function is_set(value)
    return value ~= nil and value ~= "-" and value ~= "(empty)" and value ~= ""
end

local function unescape(value)
    return (value:gsub("\\x(%x%x)", function(digits) return string.char(tonumber(digits, 16)) end))
end

local function split(text, separator)
    local parts = {}
    for part in (text .. separator):gmatch("(.-)" .. separator) do
        parts[#parts + 1] = part
    end

    return parts
end

local function ends_with(text, ending)
    return ending == "" or text:sub(-#ending) == ending
end

local function add(event, numbers)
    for _, number in ipairs(split(numbers, ",")) do
        local frame = tonumber(number)
        if frame then
            events[frame] = events[frame] or {}
            table.insert(events[frame], event)
        end
    end
end

local function read_log(path, capture)
    events = {}
    if path == "" then
        return
    end

    local file, problem = io.open(path, "r")
    if not file then
        report_failure("MsnForensics: " .. problem)
        return
    end

    local names
    for line in file:lines() do
        local values = split(line, "\t")
        if values[1] == "#fields" then
            table.remove(values, 1)
            names = values
        elseif line:sub(1, 1) ~= "#" and names then
            local event = {}
            for index, name in ipairs(names) do
                event[name] = values[index]
            end

            if is_set(event.frames) and ends_with(unescape(event.path or ""), capture) then
                add(event, event.frames)
            end
        end
    end

    file:close()
end

local function show(tree, event)
    local branch = tree:add(msn, unescape(event.message or event.event_type or ""))
    for _, column in ipairs(columns) do
        local value = event[column[1]]
        if is_set(value) then
            for _, part in ipairs(column[3] and split(value, ",") or { value }) do
                branch:add(column[2], unescape(part)):set_generated()
            end
        end
    end
end

function msn.dissector(_, packet, tree)
    for _, event in ipairs(events[packet.number] or {}) do
        show(tree, event)
    end
end

function msn.prefs_changed()
    read_log(msn.prefs.log, msn.prefs.capture)
end

if arguments[1] then
    read_log(arguments[1], arguments[2] or "")
end

register_postdissector(msn)
